using System.Text.RegularExpressions;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// The sentences of the results briefings of all shipped quarters and of the invented companies: no frame comes again and again, and they
/// agree in number.
/// </summary>
public class ProseTests
{
    private const int Most = 4;
    private static readonly Dictionary<string, LedgerBook> Books = [];

    public static TheoryData<string, string> Briefings => new()
    {
        { "", "2023Q1" }, { "", "2023Q2" }, { "", "2023Q3" }, { "", "2024Q1" },
        { "calderwick", "2025H1" }, { "hellmar", "2025Q2" }, { "larkmere", "2026Q1" }, { "brackenfold", "2024Q2" },
    };

    [Theory]
    [MemberData(nameof(Briefings))]
    public void No_frame_of_a_sentence_comes_more_than_four_times(string company, string period)
    {
        var (book, document) = Made(company, period);
        var frames = SentenceFrames.Of(document, book.Taxonomy);
        frames.Count.ShouldBeGreaterThan(10);
        frames.Where(f => f.Sentences.Count > Most).Select(f => $"{f.Sentences.Count} x {f.Frame}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Briefings))]
    public void Words_that_tell_nothing_do_not_stand_in_it(string company, string period)
    {
        foreach (var sentence in SentenceFrames.Sentences(Made(company, period).Document))
            foreach (var words in (string[])[" came to ", " on the year", "is not looked at", "Both ends of the two ranges", "Whose sheet"])
                sentence.ShouldNotContain(words);
    }

    [Theory]
    [MemberData(nameof(Briefings))]
    public void Subjects_and_verbs_agree(string company, string period)
    {
        var (book, document) = Made(company, period);
        foreach (var sentence in SentenceFrames.Sentences(document))
            foreach (var concept in book.Taxonomy.Concepts)
                foreach (var name in (string[])[concept.Name, concept.ShortName])
                    foreach (var verb in concept.IsPlural ? (string[])["was", "is", "stands", "has"] : ["were", "are", "stand", "have"])
                        Regex.IsMatch(sentence, $@"(?:^|[.:;] ){Regex.Escape(name)} {verb}\b").ShouldBeFalse(sentence);
    }

    [Fact]
    public void Sentences_that_differ_in_figures_names_and_periods_alone_are_of_one_frame()
    {
        Paragraph Said(string name, string amount) =>
            new([new TextRun($"{name} came to "), new TextRun(amount, TextStyle.Plain, "a/figure"), new TextRun(". Nothing else did.")]);
        var document = Repository.Briefing.Document! with { Blocks = [Said("Net income", "RMB1 million"),
            Said("Funding costs", "RMB2.5 million"), new Beside([Said("Total equity", "nothing")], [], 6)] };
        SentenceFrames.Of(document, Repository.Book.Taxonomy).Select(f => (f.Frame, f.Sentences.Count))
            .ShouldBe([("# came to #.", 3), ("Nothing else did.", 3)]);
    }

    private static (LedgerBook Book, DocumentModel Document) Made(string company, string name)
    {
        var book = BookOf(company);
        book.Issuer.Calendar.TryParse(name, out var period).ShouldBeTrue();
        if (company.Length == 0) return (book, Repository.BriefingOf(period).Document.ShouldNotBeNull());
        var source = BriefingSource.For(book, period).ShouldNotBeNull();
        var result = QuarterlyBriefing.Compose(book, period, CheckRunner.Run(book, source.Filing.Period), Repository.Templates,
            BriefingOptions.Default);
        return (book, result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics)));
    }

    private static LedgerBook BookOf(string company)
    {
        if (company.Length == 0) return Repository.Book;
        lock (Books)
        {
            if (Books.TryGetValue(company, out var known)) return known;
            var read = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", company));
            read.Diagnostics.ShouldBeEmpty(string.Join('\n', read.Diagnostics));
            return Books[company] = read.Book!;
        }
    }
}
