package dev.greenery.bootstrap.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.concurrent.Callable;

/** Writes what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description = {
            "Prints a script that makes a shell complete commands and options.",
            "bash, zsh: source <(greenery completion bash); fish: greenery completion fish |"
                    + " source"
        })
final class CompletionCommand implements Callable<Integer> {
    /** A shell. The script for bash sets zsh up to read it. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "one of ${COMPLETION-CANDIDATES}")
    private Shell shell;

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        spec.commandLine()
                .getOut()
                .print(
                        switch (shell) {
                            case BASH, ZSH -> AutoComplete.bash(root.getCommandName(), root);
                            case FISH -> new FishCompletion(root.getCommandSpec()).script();
                        });
        return ExitCodes.OK;
    }
}
