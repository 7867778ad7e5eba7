package dev.greenery.planted.bootstrap;

import dev.greenery.planted.marts.core.CoreRow;

record NamesAMart(CoreRow row) {}
