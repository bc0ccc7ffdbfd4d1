namespace QifuReports.Briefings.Composing.Notes;

/// <summary>Says why a briefing uses one of several filings with results for the same period.</summary>
internal static class ReleaseWords
{
    /// <summary>
    /// A clause such as <c>this half-year report goes before the ad hoc release of October 20, 2024 on the same period, since it states
    /// more figures</c>; null if there is no other filing.
    /// </summary>
    public static TextValue? Sentence(BriefingContext context)
    {
        var words = new List<string>();
        // Each of the two spans that a derived period is computed from may have several filings.
        foreach (var filing in context.Source.RestFiling is { } rest ? [context.Source.Filing, rest] : new[] { context.Source.Filing })
        {
            if (context.Ledger.ChoiceFor(filing.Period) is not { } choice || !ReferenceEquals(choice.Release, filing)) continue;
            var own = ReferenceEquals(filing, context.Source.Filing) ? $"this {Form(filing)}" : $"the {Form(filing)} of {Date(filing)}";
            foreach (var other in choice.Others)
                words.Add(
                    $"{own} goes before the {Form(other.Filing)} of {Date(other.Filing)} on the same period, since {Reason(other.Reason)}");
        }
        return words.Count == 0 ? null : new TextValue(string.Join("; ", words));
    }

    private static string Reason(ReleaseReason reason) => reason switch
    {
        ReleaseReason.Corrects => "it corrects what was filed",
        ReleaseReason.StatesMore => "it states more figures",
        ReleaseReason.Later => "it is the later one",
        _ => "the other states no more figures and corrects none",
    };

    private static string Form(Filing filing) =>
        FigureMark.Wrap(Reference.Filing(filing.Id), BriefingContext.FormName(filing).Replace('-', '\u2011'));

    private static string Date(Filing filing) => FigureMark.Wrap(Reference.Of(filing.Date), PeriodWords.Date(filing.Date));
}
