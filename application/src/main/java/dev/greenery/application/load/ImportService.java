package dev.greenery.application.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.out.RawStore;
import dev.greenery.application.port.out.RawStore.Merged;
import dev.greenery.application.port.out.RawStore.StagedImport;
import dev.greenery.application.port.out.ShopFiles;
import dev.greenery.application.raw.ImportProblem;

import java.util.List;

/** Decides whether what the files hold may be loaded. */
public final class ImportService implements ImportShopData {
    private final ShopFiles files;
    private final RawStore store;

    /** An import from these files into this store. */
    public ImportService(ShopFiles files, RawStore store) {
        this.files = requireNonNull(files, "files is null");
        this.store = requireNonNull(store, "store is null");
    }

    @Override
    public Result importShopData(Request request) {
        List<ImportProblem> faults = files.inspect(request.directory(), request.progress());
        if (!faults.isEmpty()) {
            return new Refused(faults.stream().limit(LISTED_PROBLEMS).toList(), faults.size());
        }
        try (StagedImport staged = store.stage(request.directory(), request.progress())) {
            List<ImportProblem> firstRejects = staged.firstRejects(LISTED_PROBLEMS);
            if (request.strict() && staged.rejected() > 0) {
                return new Refused(firstRejects, staged.rejected());
            }
            Merged merged = staged.merge();
            return new Imported(merged.importId(), merged.tables(), firstRejects);
        }
    }
}
