package dev.greenery.bootstrap.cli;

import dev.greenery.application.raw.RejectLimit;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many rows may be rejected. */
final class RejectLimitText implements ITypeConverter<RejectLimit> {
    @Override
    public RejectLimit convert(String text) {
        return RejectLimit.parse(text)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "'%s' is neither a number of rows, such as 20, nor a share of them, such as 2%%"
                                                .formatted(text)));
    }
}
