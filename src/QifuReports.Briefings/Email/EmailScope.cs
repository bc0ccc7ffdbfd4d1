using System.Diagnostics.CodeAnalysis;

namespace QifuReports.Briefings.Email;

/// <summary>
/// The names that a template of an e-mail sees: all names of a briefing, and <c>recipient</c>, <c>documents</c>, <c>replaced</c>,
/// <c>is_correction</c>, <c>editions</c> and <c>has_editions</c> (the web editions of the documents), <c>news</c> (the headline of the attached results briefing), <c>of_results</c>, <c>one_filing</c>, <c>sender</c>,
/// <c>several</c> and <c>unsubscribe</c>. Text is escaped for the part of the message (plain text or HTML) that is being made.
/// </summary>
internal sealed record EmailScope(BriefingScope Briefing, EmailWords Words, string? News, Func<string, string> Escape) : ObjectValue
{
    private static readonly string[] Own = ["documents", "editions", "has_editions", "is_correction", "news", "of_results", "one_filing", "recipient", "replaced",
        "sender", "several", "unsubscribe"];

    public override IEnumerable<string> MemberNames => Own.Concat(Briefing.MemberNames);

    public override string WhyAbsent(string name) => name != "news" ? Briefing.WhyAbsent(name)
        : "The news is the headline of the attached briefing on results: ask of_results before it, and keep the template 'headline' " +
            "beside those of the mails or in the shared folder.";

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "several" => TruthValue.Of(Words.Documents.Count > 1),
            "one_filing" => TruthValue.Of(Words.Documents.All(d => d.Filing.Id == Words.Documents[0].Filing.Id)),
            "recipient" => Of(("name", Text(Words.RecipientName)), ("language", Text(Words.Language)),
                ("has_name", TruthValue.Of(Words.RecipientName.Length > 0)), ("reads_chinese", TruthValue.Of(ReadsChinese))),
            "documents" => new ListValue([.. Words.Documents.Select(d => Of(
                ("title", Text(d.Title)), ("file", Text(d.FileName)), ("mark", Text(d.Mark)),
                ("form", Marked(Reference.Filing(d.Filing.Id), BriefingContext.FormName(d.Filing).Replace('-', '\u2011'))),
                ("date", Marked(Reference.Of(d.Filing.Date), PeriodWords.Date(d.Filing.Date)))))]),
            "editions" => new ListValue([.. Editions.Select(e => Of(("title", Text(Listed(e))), ("url", Text(e.Key))))]),
            "has_editions" => TruthValue.Of(Editions.Any()),
            "replaced" => new ListValue([.. Words.Replaces.Select(
                r => Of(("title", Text(r.Title)), ("mark", Text(r.Mark)), ("sent", Text(Moment(r.SentAt)))))]),
            "is_correction" => TruthValue.Of(Words.Replaces.Count > 0),
            "of_results" => TruthValue.Of(IsOfResults(Briefing.Context, Words)),
            "news" => News is null ? null : new TextValue(FigureMark.Change(News, Escape)),
            "sender" => Text(Words.SenderName),
            "unsubscribe" => Text(Words.Unsubscribe),
            _ => Briefing.TryGet(name, out var other) ? other is WordsObject words ? Escaped(words) : other : null,
        };
        return value is not null;
    }

    /// <summary>Whether an attached document opens with the results of the period.</summary>
    public static bool IsOfResults(BriefingContext context, EmailWords words) =>
        words.Documents.Any(d => d.TellsResults) && BriefingSource.For(context.Ledger, context.Period) is not null;

    // The documents by the address of their web edition: the settings may give all documents of a period the same address.
    private IEnumerable<IGrouping<string, EmailDocument>> Editions =>
        Words.Documents.Where(d => d.Edition is not null).GroupBy(d => d.Edition!, StringComparer.Ordinal);

    private static string Listed(IEnumerable<EmailDocument> documents)
    {
        var titles = documents.Select(d => d.Title).ToList();
        return titles.Count == 1 ? titles[0] : $"{string.Join(", ", titles[..^1])} and {titles[^1]}";
    }

    private bool ReadsChinese => Words.Language.Equals("zh", StringComparison.OrdinalIgnoreCase)
        || Words.Language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase);

    private WordsObject Escaped(WordsObject words) =>
        new([.. words.Words.Select(w => (w.Name, w.Value is TextValue t ? Text(t.Text) : w.Value))]);

    private TextValue Text(string words) => new(Escape(words));

    private TextValue Marked(string reference, string words) => new(FigureMark.Wrap(reference, Escape(words)));

    private static WordsObject Of(params IReadOnlyList<(string, TemplateValue)> words) => new(words);

    private static string Moment(DateTimeOffset moment) =>
        $"{PeriodWords.Date(DateOnly.FromDateTime(moment.UtcDateTime))} at " +
            $"{moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)}\u00A0UTC";
}
