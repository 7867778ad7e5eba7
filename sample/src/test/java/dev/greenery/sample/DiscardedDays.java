package dev.greenery.sample;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DaySummary;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.port.out.WriteShopFiles;
import dev.greenery.application.shopfile.PlantedFault;
import dev.greenery.application.source.SourceTable;

import java.nio.file.Path;
import java.util.List;

/** A program that makes days and keeps nothing of them. */
final class DiscardedDays implements WriteShopFiles, WriteShopFiles.OpenFiles {
    private DiscardedDays() {}

    /**
     * Says how many days it made.
     *
     * @param arguments how many users and days
     */
    @SuppressWarnings("SystemOut") // It is how a program answers.
    public static void main(String[] arguments) {
        SampleRequest first =
                SampleRequest.into(Path.of("sample")).withUsers(Integer.parseInt(arguments[0]));
        DaysRequest request = new DaysRequest(first, Integer.parseInt(arguments[1]));
        switch (new DaysGenerator(new DiscardedDays()).generate(request)) {
            case Outcome.Succeeded(List<DaySummary> generated) ->
                    System.out.println("days: " + generated.size());
            case Outcome.Refused(DirectoryInUse inUse) -> throw new AssertionError(inUse);
        }
    }

    @Override
    public List<Path> existing(Path directory) {
        return List.of();
    }

    @Override
    public Opening open(Path directory, boolean overwrite) {
        return new Opening.Opened(this);
    }

    @Override
    public void write(SourceTable file, List<String> fields) {}

    @Override
    public void note(PlantedFault fault) {}

    @Override
    public void publish(String options) {}

    @Override
    public void close() {}
}
