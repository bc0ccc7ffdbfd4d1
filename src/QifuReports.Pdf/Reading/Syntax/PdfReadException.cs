namespace QifuReports.Pdf.Reading.Syntax;

/// <summary>
/// Thrown for a file that cannot be read as a PDF, or not within the limits. The fault is in the file, not in the program.
/// </summary>
#pragma warning disable CA1032 // It must always have a code.
public sealed class PdfReadException : Exception
#pragma warning restore CA1032
{
    /// <param name="code">One of <see cref="ReadingCodes"/>.</param>
    /// <param name="message">What is wrong, in words for the person who has the file.</param>
    public PdfReadException(string code, string message) : base(message) => Code = code;

    /// <summary>One of <see cref="ReadingCodes"/>.</summary>
    public string Code { get; }
}

/// <summary>The codes for faults in a file that is being read.</summary>
public static class ReadingCodes
{
    /// <summary>The file has no header or no end of a PDF.</summary>
    [Meaning("The file has no header or no end of a PDF.",
        "It is another kind of file, or its end is missing: name the briefing, or get it anew from where it was issued.")]
    public const string NoPdf = "PR0001";

    /// <summary>A part of the file breaks the format: cut off, overwritten, circular.</summary>
    [Meaning("The PDF is cut off, overwritten or circular, so that it cannot be read.",
        "It is not as it was issued. Get it anew from where it was issued, or make it again.")]
    public const string Damaged = "PR0002";

    /// <summary>The file is encrypted, or uses a filter that this reader does not support.</summary>
    [Meaning("The PDF is encrypted, or uses a filter that is not read here.",
        "No briefing is issued so: another program has changed the file. Get it anew from where it was issued.")]
    public const string Unsupported = "PR0003";

    /// <summary>The file needs more memory or work than allowed.</summary>
    [Meaning("The PDF asks for more memory or work than a file may.",
        "No briefing is as large: compare the file with the one that was issued, or make it again.")]
    public const string TooMuch = "PR0004";
}
