using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tracing;
using QifuReports.Testing;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Larkmere Mills, an invented company that moves freight from personnel to materials, and says so of the year before.</summary>
public sealed class RestatedComparativeTests : IDisposable
{
    private const string Mark = "\"restated\": {\"kind\": \"reclassified\", \"reason\": \"Freight moved.\"}";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_marked_is_explained_and_the_reason_is_told()
    {
        var report = CheckRunner.Run(Book());

        report.Passed.ShouldBeTrue();
        var explained = report.Findings.Where(f => f.Status == FindingStatus.Waived).ToList();
        explained.Select(f => (f.Rule.Code, f.Facts[0].Key.Concept.Value, f.Expected, f.Actual))
            .ShouldBe([("QC36", "materials", 20_000m, 21_000m), ("QC36", "personnel", 14_310m, 13_310m)]);
        explained[0].WaiverReason.ShouldBe(
            "reclassified: Freight to customers, with personnel until 2025, is part of materials since the start of 2026");
    }

    [Fact]
    public void What_is_not_marked_fails() =>
        Failures(Unmarked).ShouldBe(["Materials, 2025Q1, GBP: as in interim-2025q1", "Personnel, 2025Q1, GBP: as in interim-2025q1"]);

    [Fact]
    public void A_mark_of_a_column_is_of_all_of_its_lines() =>
        Failures(text => Unmarked(text).Replace("\"period\": \"2025Q1\", ", $"\"period\": \"2025Q1\", {Mark}, ")).ShouldBeEmpty();

    // Every amount of a marked column is as the filing has it, and still adds up within the filing.
    [Fact]
    public void A_mark_of_a_column_excuses_no_sum_in_it() =>
        Failures(text => Unmarked(text).Replace("\"period\": \"2025Q1\", ", $"\"period\": \"2025Q1\", {Mark}, ")
            .Replace("[14096, 12815]", "[14096, 12816]")).ShouldHaveSingleItem()
            .ShouldStartWith("Revenue, 2025Q1, GBP");

    [Fact]
    public void What_only_moves_changes_no_result() =>
        Failures(text => Unmarked(text).Replace("\"period\": \"2025Q1\", ", $"\"period\": \"2025Q1\", {Mark}, ").Replace("-4915]", "-4925]")
            .Replace("14830]", "14820]"))
            .Where(s => s.EndsWith(
                "marked as reclassified, which only moves amounts between lines; where it is another amount, mark it \"restated\"",
                StringComparison.Ordinal)).Select(s => s[..s.IndexOf(',')]).ShouldBe(["Income taxes", "Profit for the period"]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_company_that_moves_amounts_within_its_year_says_so_over_the_first_period_of_the_new_kind(bool isMarked)
    {
        var folder = Folder(null);
        File.Delete(Path.Combine(folder, "filings", "2026-05-12-2026q1.json"));
        var half = Path.Combine(folder, "filings", "2025-08-12-2025q2.json");
        var mark = Mark.Replace("}", ", \"columns\": [\"half\"]}, ");
        var text = File.ReadAllText(half).Replace("41100", "42100").Replace("28790", "27790");
        foreach (var line in isMarked ? ["materials", "personnel"] : Array.Empty<string>())
            text = text.Replace($"\"concept\": \"{line}\", ", $"\"concept\": \"{line}\", {mark}");
        File.WriteAllText(half, text);

        var report = CheckRunner.Run(LedgerReader.Read(folder).Book.ShouldNotBeNull());
        report.Failures.Select(f => f.Rule.Code).ShouldBe(isMarked ? [] : ["QC08", "QC08"]);
        report.Findings.Where(f => f.Status == FindingStatus.Waived).Select(f => f.WaiverReason)
            .ShouldBe(isMarked ? Enumerable.Repeat("reclassified: Freight moved; 2025H1 and 2025Q2 are classified differently", 2) : []);
    }

    [Fact]
    public void A_mark_of_a_line_that_has_not_changed_fails() =>
        Failures(text => text.Replace("\"concept\": \"services\", ", $"\"concept\": \"services\", {Mark}, ")).ShouldHaveSingleItem()
            .ShouldBe("Services, 2025Q1, interim-2026q1: marked as reclassified (line 21), and the same as filed before");

    [Fact]
    public void A_mark_of_a_column_in_which_nothing_has_changed_fails() =>
        Failures(text => Unmarked(text).Replace("21000", "20000").Replace("13310", "14310")
            .Replace("\"period\": \"2025Q1\", ", $"\"period\": \"2025Q1\", {Mark}, ")).ShouldHaveSingleItem()
            .ShouldStartWith("Goods, 2025Q1, interim-2026q1: marked as reclassified (line 17)");

    [Theory]
    [InlineData("\"ago\"", "\"agoo\"", "QD0127: The statement has no column \"agoo\". Did you mean \"ago\"?")]
    [InlineData("\"ago\"\n", "\n", "A mark names one column at least. Take \"columns\" out where it is of the whole line.")]
    [InlineData("\"reclassified\"", "\"reclasified\"",
        "\"reclasified\" is not one of: restated, reclassified. Did you mean \"reclassified\"?")]
    [InlineData("\"reason\"", "\"because\"", "The key \"because\" is not known here. Known are: kind, reason, columns.")]
    public void What_is_wrong_with_a_mark_is_told(string from, string to, string message)
    {
        var at = "\"restated\": {";
        LedgerReader.Read(Folder(text =>
            text[..text.IndexOf(at, StringComparison.Ordinal)]
                + text[text.IndexOf(at, StringComparison.Ordinal)..].Replace(from, to))).Diagnostics
            .Select(d => d.ToString()).ShouldContain(d => d.EndsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_restated_figure_is_the_figure_from_its_day_on_however_finely_the_old_one_was_stated()
    {
        var book = Book(text => text.Replace("\"values\": [23000, 21000]", "\"scale\": \"million\", \"values\": [23, 21]"));
        var key = Key("materials", Period.Quarter(2025, 1));

        Value(new DerivedBook(book).Find(key)).ShouldBe(21_000_000m);
        book.Find(key)!.Value.ShouldBe(21_000_000m);
        Value(new DerivedBook(book, new DateOnly(2026, 5, 11)).Find(key)).ShouldBe(20_000_000m);
        RestatedFigure.AsOf(book, book.Filings[1]).ShouldBeEmpty();
        RestatedFigure.AsOf(book, book.Filings[2]).Select(r => (r.Before.Value, r.Now.Value))
            .ShouldBe([(20_000_000m, 21_000_000m), (14_310_000m, 13_310_000m)]);
    }

    [Fact]
    public void A_derivation_keeps_to_one_side_of_a_restatement()
    {
        var derived = new DerivedBook(Book());

        // The half year was filed before: with the first quarter as it stands now its second quarter would be a thousand short.
        var quarter = derived.Derivations(Key("materials", Period.Quarter(2025, 2))).ShouldHaveSingleItem();
        (quarter.Value, quarter.FormulaText).ShouldBe((21_100_000m, "H1 \u2212 Q1 as first filed"));
        derived.Derivations(Key("goods", Period.Quarter(2025, 2))).ShouldHaveSingleItem().FormulaText.ShouldBe("H1 \u2212 Q1");
        derived.Derivations(Key("materials", Period.Half(2025, 1))).ShouldHaveSingleItem().Value.ShouldBe(41_100_000m);
    }

    [Fact]
    public void A_restatement_repeated_in_the_next_filing_is_none_that_changed_nothing()
    {
        var folder = Folder(null);
        var last = Path.Combine(folder, "filings", "2026-05-12-2026q1.json");
        File.WriteAllText(last.Replace("2026-05-12-2026q1", "later"),
            File.ReadAllText(last).Replace("\"interim-2026q1\"", "\"again\"").Replace("\"2026-05-12\"", "\"2026-05-20\""));

        CheckRunner.Run(LedgerReader.Read(folder).Book!).Failures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("42100", "27790", new string[0])]
    [InlineData("41100", "28790", new[] { "Materials, 2025Q1, GBP: 2025H1 less 2025Q2", "Personnel, 2025Q1, GBP: 2025H1 less 2025Q2" })]
    public void A_half_year_that_is_stated_first_after_a_restatement_is_held_against_the_restated_quarter(string materials,
        string personnel, string[] failures)
    {
        var folder = Folder(null);
        var half = Path.Combine(folder, "filings", "2025-08-12-2025q2.json");
        File.WriteAllText(half, File.ReadAllText(half).Replace("2025-08-12", "2026-08-11").Replace("41100", materials)
            .Replace("28790", personnel));
        var book = LedgerReader.Read(folder).Book.ShouldNotBeNull();

        CheckRunner.Run(book).Failures.Select(f => f.Subject).ShouldBe(failures);
        new DerivedBook(book).Derivations(Key("materials", Period.Quarter(2025, 2)))
            .ShouldHaveSingleItem().FormulaText.ShouldBe("H1 \u2212 Q1");
    }

    [Theory]
    [InlineData("0.5", true)]
    [InlineData("5.5", false)]
    public void A_growth_rate_that_is_stated_after_a_restatement_is_from_the_restated_base(string rate, bool holds)
    {
        var folder = Folder(null);
        var (half, taxonomy) = (Path.Combine(folder, "filings", "2025-08-12-2025q2.json"), Path.Combine(folder, "taxonomy.json"));
        File.WriteAllText(taxonomy, File.ReadAllText(taxonomy).Replace("\"concepts\": [",
            "\"concepts\": [{\"id\": \"materials-growth\", \"name\": \"Growth of materials\", \"periodType\": \"ratio\", \"unit\": " +
                "\"percent\", \"growthOf\": \"materials\", \"sequential\": true},"));
        File.WriteAllText(half, File.ReadAllText(half).Replace("2025-08-12", "2026-08-11")
            .Replace("\"lines\": [\n        {\"caption\": \"Goods\"",
            $"\"lines\": [{{\"caption\": \"Materials on the quarter\", \"concept\": \"materials-growth\", \"values\": [{rate}, null, " +
                $"null, null]}},\n        {{\"caption\": \"Goods\""));

        var finding = CheckRunner.Run(LedgerReader.Read(folder).Book.ShouldNotBeNull()).Findings.Where(f => f.Rule.Code == "QC17")
            .ShouldHaveSingleItem();
        (finding.Status != FindingStatus.Failed, finding.Facts[2].Value).ShouldBe((holds, 21_000_000m));
    }

    private static FactKey Key(string concept, Period period) => new(new ConceptId(concept), period, "GBP", new Basis("ifrs"));

    private static decimal Value(Answer answer) => answer.ShouldBeOfType<FiledFigure>().Value;

    private string[] Failures(Func<string, string> change) => [.. CheckRunner.Run(Book(change)).Failures.Select(f => f.Subject)];

    private LedgerBook Book(Func<string, string>? change = null) => LedgerReader.Read(Folder(change)).Book.ShouldNotBeNull();

    private string Folder(Func<string, string>? change)
    {
        var folder = _folder.CopyOf("tests/Companies/larkmere");
        var file = Path.Combine(folder, "filings", "2026-05-12-2026q1.json");
        if (change is null) return folder;
        var text = File.ReadAllText(file);
        File.WriteAllText(file, change(text));
        File.ReadAllText(file).ShouldNotBe(text);
        return folder;
    }

    private static string Unmarked(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\"restated\": \\{[^}]*\\},", "");
}
