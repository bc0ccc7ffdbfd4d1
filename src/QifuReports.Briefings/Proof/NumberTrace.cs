using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Says what stands behind each number of a page: a figure that comes to it, a period or date, a count of the checks, a name of the ledger, the number of a page or a
/// note, what a chart says of a tick or a name, a literal that a template declares.
/// </summary>
internal sealed class NumberTrace
{
    private readonly Dictionary<string, Figure> figures;
    private readonly LedgerBook book;
    private readonly CheckCounts checks;
    private readonly ChartTexts charts;
    private readonly IReadOnlyDictionary<string, decimal> counts;

    /// <param name="book">The ledger.</param>
    /// <param name="used">The figures that the briefing states.</param>
    /// <param name="report">The checks as it tells them.</param>
    /// <param name="counts">What else was counted for it, by the names of references.</param>
    public NumberTrace(LedgerBook book, IReadOnlyList<Figure> used, CheckReport report, IReadOnlyDictionary<string, decimal> counts)
    {
        this.counts = counts;
        this.book = book;
        checks = new CheckCounts(report);
        charts = new ChartTexts(book);
        figures = new Dictionary<string, Figure>(used.Count, StringComparer.Ordinal);
        for (var i = 0; i < used.Count; i++) figures[used[i].Name] = used[i];
    }

    /// <summary>How many pages the feet of the pages say there are; 0 as long as none says it.</summary>
    public long Total { get; private set; }

    /// <summary>The code of what is wrong with a run that has a digit, and why; null for nothing.</summary>
    /// <param name="run">The run.</param>
    /// <param name="role">Of the node it belongs to; null for an artifact.</param>
    /// <param name="page">The number of its page.</param>
    public (string Code, string Why)? Fault(GlyphRun run, StructureRole? role, int page)
    {
        if (run.Reference is not { } reference) return Unreferenced(run.Text, role, page);
        if (charts.Fault(run.Text, reference, out var ofChart) is { } fault) return (ProofCodes.OtherValue, fault);
        if (ofChart) return null;
        if (!Reference.IsFigure(reference)) return Referenced(run.Text, reference);
        if (!figures.TryGetValue(reference, out var figure)) return (ProofCodes.Untraced, "no figure of that name is in the ledger");
        // Nearly all state the value alone; the name of the period is made for the others only.
        return FigureValue.IsStatedBy(run.Text, figure.Measure, figure.Value, default) || FigureValue.IsStatedBy(run.Text, figure.Measure, figure.Value, figure.Period.ToString()) ? null : (ProofCodes.OtherValue, $"the figure is {FigureFormat.Prose(figure)}");
    }

    private (string, string)? Referenced(ReadOnlySpan<char> text, string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var name = reference.AsSpan(colon + 1);
        switch (reference.AsSpan(0, colon))
        {
            case "literal" or "name":
                return null;
            case "period" or "date":
                return Each(text, name, static (text, name, numeral) => Numeral.StandsIn(name, numeral.Digits) || Dating.IsLastDay(text, numeral)) ? null
                    : (ProofCodes.OtherValue, "that is another day or period");
            case "check":
                return IsCounted(text, name) || checks.Knows(text, name) ? null : (ProofCodes.OtherValue, "the checks come to something else");
            case "filing":
                return IsOfFiling(text, name) ? null : (ProofCodes.OtherValue, "no filing is called so");
            default:
                return (ProofCodes.Untraced, "nothing is known by that reference");
        }
    }

    private bool IsCounted(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        counts.Count > 0 && counts.TryGetValue(name.ToString(), out var number) && Numeral.Next(text, 0, out var numeral) && numeral.Digits >= 0 && numeral.Value == number;

    private bool IsOfFiling(ReadOnlySpan<char> text, ReadOnlySpan<char> id)
    {
        for (var i = 0; i < book.Filings.Count; i++)
        {
            var filing = book.Filings[i];
            if (id is "rate")
            {
                if (filing.Translation is { } translation && Numeral.Next(text, 0, out var rate) && rate.Digits >= 0 && rate.Value == Rounding.Round(translation.Rate, rate.Decimals)) return true;
            }
            else if (id.SequenceEqual(filing.Id))
            {
                var title = filing.Title.AsSpan();
                for (var at = 0; Numeral.Next(text, at, out var numeral); at = numeral.End)
                    if (!Numeral.StandsIn(id, numeral.Digits) && !Numeral.StandsIn(title, numeral.Digits) && !Numeral.StandsIn(filing.Form, numeral.Digits) && !Numeral.StandsIn(filing.Exhibit, numeral.Digits) && !Dating.IsIn(text, numeral)) return false;
                return true;
            }
        }

        return false;
    }

    private (string, string)? Unreferenced(ReadOnlySpan<char> text, StructureRole? role, int page)
    {
        for (var at = 0; Numeral.Next(text, at, out var numeral); at = numeral.End)
        {
            if (Dating.IsIn(text, numeral) || IsName(text, numeral)) continue;
            var stands = role switch
            {
                // The number of the page, and how many there are, which is held against the file at the end.
                null => numeral.Digits == page || IsTotal(text, numeral),
                StructureRole.Label or StructureRole.Reference or StructureRole.ContentsItem or StructureRole.Link => numeral.Decimals == 0 && text.Trim(" \u00A0.").Length <= 3,
                _ => false,
            };
            if (!stands) return (ProofCodes.Untraced, "nothing stands behind it");
        }

        return null;
    }

    // The number of pages as it stands at the foot of each, after that of the page.
    private bool IsTotal(ReadOnlySpan<char> text, in Numeral numeral)
    {
        if (numeral.Decimals > 0 || !text[..numeral.Start].TrimEnd(" \u00A0").EndsWith(" of", StringComparison.Ordinal)) return false;
        if (!Numeral.Next(text, 0, out var first) || first.Start >= numeral.Start) return false;
        if (Total == 0) Total = numeral.Digits;
        return Total == numeral.Digits;
    }

    // The issuer is a name, and so are the codes of the listings and of the forms.
    private bool IsName(ReadOnlySpan<char> text, in Numeral numeral)
    {
        if (text[..numeral.Start].TrimEnd(" \u00A0").EndsWith("Form", StringComparison.Ordinal)) return true;
        if (IsWithin(book.Issuer.Name, text, numeral) || IsWithin(book.Issuer.ShortName, text, numeral)) return true;
        for (var i = 0; i < book.Issuer.Listings.Count; i++)
            if (IsWithin(book.Issuer.Listings[i], text, numeral)) return true;
        return false;
    }

    private static bool IsWithin(ReadOnlySpan<char> name, ReadOnlySpan<char> text, in Numeral numeral)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && numeral.Start >= at && numeral.End <= at + name.Length;
    }

    private static bool Each(ReadOnlySpan<char> text, ReadOnlySpan<char> name, Test test)
    {
        for (var at = 0; Numeral.Next(text, at, out var numeral); at = numeral.End)
            if (!test(text, name, numeral)) return false;
        return true;
    }

    private delegate bool Test(ReadOnlySpan<char> text, ReadOnlySpan<char> name, Numeral numeral);
}
