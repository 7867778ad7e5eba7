package dev.greenery.application.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.StoppedException;
import dev.greenery.application.port.out.RawStore;
import dev.greenery.application.port.out.RawStore.Merged;
import dev.greenery.application.port.out.RawStore.Order;
import dev.greenery.application.port.out.RawStore.Staged;
import dev.greenery.application.port.out.RawStore.StagedImport;
import dev.greenery.application.port.out.ShopFiles;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportLoss;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.RejectGroup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether what the files hold may be loaded. */
public final class ImportService implements ImportShopData {
    private static final String STOPPED =
            "The import was stopped: nothing was loaded, and the shop's tables are as they were";

    private final ShopFiles files;
    private final RawStore store;

    /** An import from these files into this store. */
    public ImportService(ShopFiles files, RawStore store) {
        this.files = requireNonNull(files, "files is null");
        this.store = requireNonNull(store, "store is null");
    }

    @Override
    public Result importShopData(Request request) {
        try {
            return load(request, progress(request));
        } catch (RuntimeException e) {
            throw request.cancellation().isRequested() ? new StoppedException(STOPPED, e) : e;
        }
    }

    /** Whoever tells how far it has come is at a place where it can end. */
    private static ImportProgress progress(Request request) {
        return (step, done, total) -> {
            if (request.cancellation().isRequested()) {
                throw new StoppedException(STOPPED);
            }
            request.progress().advance(step, done, total);
        };
    }

    private Result load(Request request, ImportProgress progress) {
        List<ImportProblem> seen = files.glance(request.directory());
        if (!seen.isEmpty()) {
            return refuse(seen, request, progress);
        }
        DataOrigin origin = files.origin(request.directory());
        return switch (store.stage(request.directory(), progress)) {
            case Staged.Ready(StagedImport staged) -> {
                try (staged) {
                    yield load(staged, origin, request);
                }
            }
            case Staged.Unreadable(ImportProblem problem) ->
                    refuse(List.of(problem), request, progress);
        };
    }

    /** Tells all faults; what was seen of a file is all there is when no other is found in it. */
    private Refused refuse(List<ImportProblem> seen, Request request, ImportProgress progress) {
        List<ImportProblem> found = files.inspect(request.directory(), progress);
        Set<String> faulty = found.stream().map(ImportProblem::file).collect(Collectors.toSet());
        List<ImportProblem> faults =
                Stream.concat(
                                found.stream(),
                                seen.stream().filter(problem -> !faulty.contains(problem.file())))
                        .toList();
        return new Refused(faults.stream().limit(LISTED_PROBLEMS).toList(), faults.size());
    }

    private static Result load(StagedImport staged, DataOrigin origin, Request request) {
        ImportMode mode = request.rules().mode();
        Optional<HeldData> held = staged.held();
        if (mode != ImportMode.REPLACE
                && held.filter(there -> !there.origin().takes(origin)).isPresent()) {
            return new OtherOrigin(held.get(), origin);
        }
        List<ImportProblem> extraColumns = staged.extraColumns();
        if (request.rules().isStrict() && !extraColumns.isEmpty()) {
            return new Refused(extraColumns, extraColumns.size());
        }
        List<RejectGroup> rejects = staged.rejects(LISTED_PROBLEMS);
        List<ImportLoss> losses = new ImportGuard(request.rules(), staged).losses();
        if (!losses.isEmpty()) {
            return new HeldBack(losses, rejects);
        }
        Merged merged = staged.merge(new Order(origin, mode, held));
        List<ImportProblem> notes =
                Stream.concat(extraColumns.stream(), staged.nearDoubles().stream()).toList();
        return new Imported(merged.importId(), merged.tables(), rejects, notes);
    }
}
