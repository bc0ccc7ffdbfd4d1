namespace QifuReports.App.Issuing;

/// <summary>Which files of a briefing are made, and how they are written.</summary>
public sealed record IssueOptions
{
    /// <summary>The PDF alone, made beside other briefings.</summary>
    public static IssueOptions Default { get; } = new();

    /// <summary>The formats of the files, in the order of <see cref="BriefingFormat.All"/>; at least one.</summary>
    public IReadOnlyList<BriefingFormat> Formats { get; init; } = [BriefingFormat.Pdf];

    /// <summary>
    /// Wraps the stream of a file that is kept; null for none. A PDF that is made only for its proof is not wrapped.
    /// </summary>
    public Func<BriefingFormat, Stream, Stream>? Wrapping { get; init; }

    /// <summary>Whether no other briefing is made at the same time; then the writer may use a second thread.</summary>
    public bool Alone { get; init; }

    /// <summary>Whether a file of this format is made.</summary>
    public bool Has(BriefingFormat format)
    {
        foreach (var one in Formats)
            if (one == format) return true;
        return false;
    }

    /// <summary>Returns the stream to write a file of this format to.</summary>
    internal Stream Through(BriefingFormat format, Stream stream) => Wrapping is null || !Has(format) ? stream : Wrapping(format, stream);
}
