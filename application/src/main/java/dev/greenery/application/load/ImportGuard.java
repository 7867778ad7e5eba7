package dev.greenery.application.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.RawStore.StagedImport;
import dev.greenery.application.raw.Absence;
import dev.greenery.application.raw.FileCounts;
import dev.greenery.application.raw.ImportLoss;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what would be lost if files were loaded: of their own rows, and of those that are there.
 */
record ImportGuard(ImportRules rules, StagedImport staged) {
    ImportGuard {
        requireNonNull(rules, "rules is null");
        requireNonNull(staged, "staged is null");
    }

    /** Every loss that the rules do not allow. */
    List<ImportLoss> losses() {
        List<ImportLoss> losses = new ArrayList<>();
        for (FileCounts file : staged.files()) {
            if (file.isAllRejected() || !rules.rejects().allows(file.rejected(), file.read())) {
                losses.add(new ImportLoss.Rejects(file, rules.rejects()));
            } else if (!rules.allowShrink()) {
                shrinkage(file).ifPresent(losses::add);
            }
        }
        return losses;
    }

    private Optional<ImportLoss> shrinkage(FileCounts file) {
        if (file.read() > 0 && rules.mode() != ImportMode.FULL) {
            return Optional.empty();
        }
        Absence absence = staged.absence(file.table());
        if (file.read() == 0 && absence.held() > 0) {
            return Optional.of(new ImportLoss.Emptiness(file.table(), absence.held()));
        }
        return rules.mode() == ImportMode.FULL && absence.isLarge()
                ? Optional.of(new ImportLoss.Shrinkage(file.table(), absence))
                : Optional.empty();
    }
}
