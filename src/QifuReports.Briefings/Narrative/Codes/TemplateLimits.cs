namespace QifuReports.Briefings.Narrative.Codes;

/// <summary>What a template may cost. Wide for every honest template; they turn a hostile one into an error and never into a crash.</summary>
internal static class TemplateLimits
{
    /// <summary>Characters of one template file.</summary>
    public const int TemplateLength = 1 << 18;

    /// <summary>Templates of one folder.</summary>
    public const int Templates = 500;

    /// <summary>Blocks inside blocks, and parts inside parts of an expression.</summary>
    public const int Depth = 64;

    /// <summary>Levels inside each other that Scriban's parser goes down. Ours is smaller, but for a chain of else if, in which each lies in the one before it.</summary>
    public const int ParserDepth = 250;

    /// <summary>Includes inside includes.</summary>
    public const int IncludeDepth = 16;

    /// <summary>Characters that one run may produce.</summary>
    public const int OutputLength = 4 << 20;

    /// <summary>Loop turns and includes of one run, together.</summary>
    public const int Steps = 100_000;

    /// <summary>Faults of one run, those that a loop repeats included.</summary>
    public const int Faults = 1000;

    /// <summary>Diagnostics of one run or one file; what comes after them is more of the same.</summary>
    public const int Diagnostics = 100;
}
