namespace QifuReports.App;

/// <summary>What each <see cref="ExitCode"/> means to who reads it.</summary>
public static class ExitCodeWords
{
    /// <summary>A few words, to stand beside the number.</summary>
    public static string Of(ExitCode code) => code switch
    {
        ExitCode.Done => "done",
        ExitCode.Usage => "the command line is wrong",
        ExitCode.BadInput => "data, settings or templates are wrong; a file is no briefing",
        ExitCode.ChecksFailed => "checks failed, nothing was issued; a file does not verify",
        ExitCode.Machine => "the machine: disk, rights, a broken installation",
        ExitCode.Deliveries => "some deliveries refused, still due or their fate unknown",
        ExitCode.Bug => "a bug of the program",
        ExitCode.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
