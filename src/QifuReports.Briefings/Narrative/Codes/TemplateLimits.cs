namespace QifuReports.Briefings.Narrative.Codes;

/// <summary>The limits of a template, far above normal use. A hostile template gets an error and does not crash the program.</summary>
internal static class TemplateLimits
{
    /// <summary>The largest number of characters in one template file.</summary>
    public const int TemplateLength = 1 << 18;

    /// <summary>The largest number of templates in one folder.</summary>
    public const int Templates = 500;

    /// <summary>The largest depth of nested blocks, and of nested parts of an expression.</summary>
    public const int Depth = 64;

    /// <summary>
    /// The largest depth of nesting in the parser of Scriban. It is larger than <see cref="Depth"/> because the parser nests each branch of
    /// a chain of else if inside the branch before.
    /// </summary>
    public const int ParserDepth = 250;

    /// <summary>The largest depth of nested includes.</summary>
    public const int IncludeDepth = 16;

    /// <summary>The largest number of characters that one run may produce.</summary>
    public const int OutputLength = 4 << 20;

    /// <summary>The largest number of loop iterations and includes in one run, together.</summary>
    public const int Steps = 100_000;

    /// <summary>The largest number of errors in one run, including errors that a loop repeats.</summary>
    public const int Faults = 1000;

    /// <summary>The largest number of diagnostics for one run or one file. More would only repeat the same errors.</summary>
    public const int Diagnostics = 100;
}
