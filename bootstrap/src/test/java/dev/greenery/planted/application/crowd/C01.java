package dev.greenery.planted.application.crowd;

record C01() {}

record C02() {}

record C03() {}

record C04() {}

record C05() {}

record C06() {}

record C07() {}

record C08() {}

record C09() {}

record C10() {}

record C11() {}

record C12() {}

record C13() {}

record C14() {}

record C15() {}

record C16() {}

record C17() {}

record C18() {}

record C19() {}

record C20() {}

record C21() {}

record C22() {}

record C23() {}

record C24() {}

record C25() {}

record C26() {}

record C27() {}

record C28() {}

record C29() {}

record C30() {}

record C31() {}

record C32() {}

record C33() {}

record C34() {}
