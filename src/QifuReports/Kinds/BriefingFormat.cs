namespace QifuReports.App.Kinds;

/// <summary>A kind of file that a briefing is issued as.</summary>
/// <param name="Name">The value for <c>--formats</c>.</param>
/// <param name="Ending">The ending of the file name, with its point.</param>
public sealed record BriefingFormat(string Name, string Ending)
{
    /// <summary>The typeset pages, which carry their data.</summary>
    public static BriefingFormat Pdf { get; } = new("pdf", ".pdf");

    /// <summary>The web edition: one HTML file.</summary>
    public static BriefingFormat Html { get; } = new("html", ".html");

    /// <summary>The fact book: one workbook for each period, not one for each briefing.</summary>
    public static BriefingFormat Xlsx { get; } = new("xlsx", ".xlsx");

    /// <summary>Every format, in the order in which files are listed.</summary>
    public static IReadOnlyList<BriefingFormat> All { get; } = [Pdf, Html, Xlsx];

    /// <summary>The formats of a briefing, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<BriefingFormat> OfBriefings { get; } = [Pdf, Html];

    /// <summary>Returns the format with a name; null if there is none.</summary>
    public static BriefingFormat? Find(string name)
    {
        foreach (var format in All)
            if (format.Name == name) return format;
        return null;
    }

    /// <summary>Returns the name of the same briefing's file in this format.</summary>
    /// <param name="name">The name, or the path, of the file in any format.</param>
    public string Of(string name) => Path.ChangeExtension(name, Ending);
}
