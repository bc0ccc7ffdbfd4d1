namespace QifuReports.Briefings.Narrative.Codes;

/// <summary>
/// The limits of a template. They are wide for every normal template, and turn a hostile one into an error instead of a crash.
/// </summary>
internal static class TemplateLimits
{
    /// <summary>The most characters of one template file.</summary>
    public const int TemplateLength = 1 << 18;

    /// <summary>The most templates of one folder.</summary>
    public const int Templates = 500;

    /// <summary>The most levels of nested blocks, and of nested parts of an expression.</summary>
    public const int Depth = 64;

    /// <summary>
    /// The most levels of nesting in the parser of Scriban. <see cref="Depth"/> is smaller. The difference is needed for a chain of else
    /// if, which the parser nests.
    /// </summary>
    public const int ParserDepth = 250;

    /// <summary>The most levels of nested includes.</summary>
    public const int IncludeDepth = 16;

    /// <summary>The most characters that one run may produce.</summary>
    public const int OutputLength = 4 << 20;

    /// <summary>The most loop iterations and includes of one run, together.</summary>
    public const int Steps = 100_000;

    /// <summary>The most errors of one run, including those that a loop repeats.</summary>
    public const int Faults = 1000;

    /// <summary>The most diagnostics of one run or one file. Later ones would only repeat the same.</summary>
    public const int Diagnostics = 100;
}
