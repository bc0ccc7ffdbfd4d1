namespace QifuReports.App.Outcomes;

/// <summary>The exit code of the process.</summary>
public enum ExitCode
{
    [Meaning("Done.",
        "Nothing. Of a resumed batch or a send it also means that nothing was left to do.")]
    Done = 0,

    [Meaning("The command line is wrong.",
        "Read the message, which suggests the nearest word, and 'qifu-reports COMMAND --help', which has examples that work.")]
    Usage = 1,

    [Meaning("Data, settings or templates are wrong, or a file is no briefing.",
        "Each finding on standard error has its place, a code and a hint. Mend and run again: the same command on the same input ends " +
            "the same way.")]
    BadInput = 2,

    [Meaning("Checks failed or drafts remain, and nothing was issued; or a briefing does not verify.",
        "'qifu-reports check PERIOD --status failed' shows both figures with their sources. Correct the data, waive what the filing " +
            "itself has wrong, take the mark off what has been confirmed, or issue a draft with --draft.")]
    ChecksFailed = 3,

    [Meaning("The machine: disk, rights, a stream that takes nothing.",
        "Make room, or give the user the rights that the message names, and run the same command again. This is the one worth another " +
            "try by a scheduler.")]
    Machine = 4,

    [Meaning("Some deliveries were refused, are still due, or their fate is unknown.",
        "'qifu-reports deliveries' says which. Run the same send again for what is due; --resend-refused and --resend-unknown are a " +
            "person's decision.")]
    Deliveries = 5,

    [Meaning("A bug of the program.",
        "Report it with all lines of standard error and the command; nothing half-made was left behind.")]
    Bug = 70,

    [Meaning("Stopped by a signal, by whoever ran it or a scheduler.",
        "Run it again; a batch goes on with --resume where it was.")]
    Cancelled = 130,
}
