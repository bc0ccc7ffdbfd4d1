namespace QifuReports.App;

/// <summary>What the process tells its caller; in words by <see cref="ExitCodeWords"/>.</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>The command line is wrong.</summary>
    Usage = 1,

    /// <summary>Data, settings or templates are wrong.</summary>
    BadInput = 2,

    /// <summary>Checks failed and nothing was issued.</summary>
    ChecksFailed = 3,

    /// <summary>The machine: disk, rights.</summary>
    Machine = 4,

    /// <summary>Some deliveries were refused or their fate is unknown.</summary>
    Deliveries = 5,

    /// <summary>A bug of the program.</summary>
    Bug = 70,

    /// <summary>Stopped by the person who ran it.</summary>
    Cancelled = 130,
}
