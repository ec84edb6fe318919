package io.github.hfclient.examples;

import io.github.hfclient.HfClient;
import io.github.hfclient.examples.doctor.Contract;
import io.github.hfclient.examples.doctor.ContractResult;
import io.github.hfclient.examples.run.OutputFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The contract as a part of the doctor's program: the table goes to the console, the recordings into a folder.
 *
 * @param out empty for the default
 */
record ContractRun(PrintWriter console, Optional<Path> out) {

    private static final String RECORDINGS = "recordings.jsonl";

    /** Whether every task answered as it is known to. */
    boolean of(HfClient hf, Optional<String> token, String server) {
        OutputFolder folder = OutputFolder.prepare(out, "doctor");
        ContractResult result = Contract.run(hf, token);
        result.print(console);
        folder.write(RECORDINGS, file -> file.append(result.lines()));
        console.println("Answered by " + server + ". " + result.summary());
        console.println("For a bug report, without tokens: " + folder.path().resolve(RECORDINGS));
        return result.asKnown();
    }
}
