using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Testing;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Tarnholt Handling, an invented company with three segments, what reconciles them, and three regions.</summary>
public sealed class MemberSumCheckTests : IDisposable
{
    private const string First = "2025-05-06-interim-2025q1.json", Third = "2025-11-04-interim-2025q3.json";
    private const string Revenue = "[46905, 26480, 16215, \"-\", -3330, 86270]";
    private static readonly Lazy<LedgerBook> Whole =
        new(() => LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", "tarnholt")).Book.ShouldNotBeNull());
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_of_it_holds_and_each_axis_is_footed()
    {
        var report = CheckRunner.Run(Whole.Value);

        report.Findings.Some().ShouldAllBe(f => f.Status == FindingStatus.Holds);
        var sums = report.Findings.Where(f => f.Rule.Code == "QC40").ToList();
        sums.Count(f => f.Subject.EndsWith("the sum over Segment", StringComparison.Ordinal)).ShouldBe(36);
        sums.Count(f => f.Subject.EndsWith("the sum over Region", StringComparison.Ordinal)).ShouldBe(14);
        // The company first, then three segments and the eliminations with their own sign.
        sums[0].Subject.ShouldBe("Revenue, 2025Q1, EUR: the sum over Segment");
        sums[0].Facts.Select(f => (f.Key.Members.Code, f.Stated)).ShouldBe(
            [("", 86_270m), ("segment=industrial-trucks", 46_905m), ("segment=warehouse-systems", 26_480m), ("segment=service", 16_215m),
                ("segment=corporate", 0m), ("segment=eliminations", -3_330m)]);
    }

    [Theory]
    [InlineData("46905", "46906")]
    [InlineData("-3330", "3330")]
    [InlineData("\"-\", -3330", "\"-\", null")]
    public void A_wrong_figure_of_a_member_fails(string from, string to)
    {
        var failed = Failures(First, text => text.Replace(Revenue, Revenue.Replace(from, to)));

        failed.ShouldContain(f =>
            f.Rule.Code == "QC40" && f.Subject.StartsWith("Revenue, 2025Q1, EUR: the sum over Segment", StringComparison.Ordinal));
    }

    // One that was near zero has grown where the rest of the column is as it was; a thousandfold is a slip.
    [Theory]
    [InlineData("67320", "110", FindingStatus.Warning)]
    [InlineData("67405", "25", FindingStatus.Failed)]
    public void A_member_that_moved_a_hundredfold_alone_is_a_warning(string europe, string americas, FindingStatus status)
    {
        var data = _folder.CopyOf("tests/Companies/tarnholt");
        var file = Path.Combine(data, "filings", First);
        File.WriteAllText(file, File.ReadAllText(file).Replace("[43120, ", $"[{europe}, ").Replace("[24310, ", $"[{americas}, "));

        var moved = CheckRunner.Run(LedgerReader.Read(data).Book.ShouldNotBeNull()).Findings.Where(
            f => f.Rule.Code == "QC39" && f.Status != FindingStatus.Holds).ShouldHaveSingleItem();

        (moved.Status, moved.Facts[0].Key.Members.Code).ShouldBe((status, "region=americas"));
    }

    [Fact]
    public void A_member_that_states_other_figures_and_none_of_this_is_named()
    {
        var failed = Failures(First, text => text.Replace(Revenue, Revenue.Replace("16215", "null"))).Where(f => f.Rule.Code == "QC40")
            .ShouldHaveSingleItem();

        failed.Subject.ShouldBe(
            "Revenue, 2025Q1, EUR: the sum over Segment; Service states none, so that it counts as nil (\"partial\": true where it is " +
                "left out)");
        (failed.Expected, failed.Actual).ShouldBe((70_055m, 86_270m));
    }

    [Theory]
    [InlineData("{\"caption\": \"Revenue\", \"concept\": \"revenue\", \"values\": [46905, 26480, null",
        "{\"caption\": \"Revenue\", \"concept\": \"revenue\", \"partial\": true, \"values\": [46905, 26480, null")]
    [InlineData("\"id\": \"segments-quarter\",", "\"id\": \"segments-quarter\", \"partial\": true,")]
    public void What_is_called_partial_is_not_held_against_the_whole(string from, string to) =>
        Failures(First, text => text.Replace(Revenue, Revenue.Replace("16215", "null")).Replace(from, to)).Where(f => f.Rule.Code == "QC40")
            .ShouldBeEmpty();

    [Fact]
    public void A_changed_last_digit_of_any_figure_of_a_member_is_noticed()
    {
        var book = new BookView(Whole.Value, null);
        var (changed, missed) = (0, new List<string>());
        foreach (var filing in Whole.Value.Filings)
            for (var s = 0; s < filing.Statements.Count; s++)
                for (var l = 0; l < filing.Statements[s].Lines.Count; l++)
                    for (var c = 0; c < filing.Statements[s].Lines[l].Cells.Count; c++)
                    {
                        if (filing.Statements[s].Lines[l].Cells[c].Fact is not { Key.Members.IsNone: false } fact) continue;
                        var slip = Mutator.Change(fact, Mutator.Digits(fact) - 1);
                        changed++;
                        if (!CheckRunner.Run(book.With(Mutator.With(filing, s, l, c, slip)), isWholeBook: false).Failures.Any(
                            f => f.Facts.Any(x => ReferenceEquals(x, slip)))) missed.Add($"{fact.Key} {fact.Stated}");
                    }

        changed.ShouldBe(222);
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void Two_segments_whose_figures_change_places_are_noticed()
    {
        // The sum over the segments is the same; that of the quarters is not.
        var failed = Failures(Third, text => text.Replace("47755, 30240", "30240, 47755"));

        failed.Select(f => (f.Rule.Code, f.Subject)).ShouldBe([
            ("QC08", "Revenue, Industrial Trucks, 2025Q3, EUR: 2025-9M less 2025H1"),
            ("QC08", "Revenue, Warehouse Systems, 2025Q3, EUR: 2025-9M less 2025H1")]);
    }

    [Fact]
    public void A_line_whose_member_is_another_than_in_the_filing_before_is_noticed() =>
        Failures(Third, text => text.Replace("{\"region\": \"europe\"}", "{\"region\": \"x\"}")
            .Replace("{\"region\": \"americas\"}", "{\"region\": \"europe\"}").Replace("{\"region\": \"x\"}", "{\"region\": \"americas\"}"))
            .ShouldContain(f => f.Rule.Code == "QC34" && f.Subject.Contains("Revenue by region", StringComparison.Ordinal));

    [Fact]
    public void Eliminations_may_have_either_sign_and_a_segment_may_not() =>
        Failures(First, text => text.Replace(Revenue, "[-46905, 26480, 16215, \"-\", 90480, 86270]")).Where(f => f.Rule.Code == "QC30")
            .ShouldHaveSingleItem()
            .Facts.Select(f => f.Key.Members.Code).ShouldBe(["segment=industrial-trucks"]);

    [Fact]
    public void A_new_segment_needs_no_comparative_of_its_own() =>
        Failures(First, text => text.Replace("[48210, 22140, 15320, \"-\", -3105, 82565]", "[48210, 37460, null, \"-\", -3105, 82565]")
            .Replace("[4105, 1190, 2610, -1240, -85, 6580]", "[4105, 3800, null, -1240, -85, 6580]")
            .Replace("[1420, 510, 385, 140, \"-\", 2455]", "[1420, 895, null, 140, \"-\", 2455]"))
            .Where(f => f.Rule.Code is "QC29" or "QC40").ShouldBeEmpty();

    [Fact]
    public void A_segment_s_figure_is_never_the_company_s()
    {
        var book = Whole.Value;
        var company = new FactKey(new ConceptId("revenue"), Period.Quarter(2025, 3), "EUR", new Basis("ifrs"));
        var trucks = company with { Members = Of(book, "segment", "industrial-trucks") };

        book.Find(company)!.Value.ShouldBe(91_580_000m);
        book.Find(trucks)!.Value.ShouldBe(47_755_000m);
        book.Find(company with { Members = Of(book, "region", "europe") })!.Value.ShouldBe(43_905_000m);
        book.Facts(company).Some().ShouldAllBe(f => f.Key.Members.IsNone);
        trucks.ShouldNotBe(company);
        (trucks with { Members = Members.None }).ShouldBe(company);
    }

    [Fact]
    public void A_quarter_of_a_segment_follows_from_the_year()
    {
        var book = Whole.Value;
        var derived = new DerivedBook(book);
        var key = new FactKey(new ConceptId("operating-profit"), Period.Quarter(2025, 4), "EUR",
            new Basis("ifrs")) { Members = Of(book, "segment", "service") };

        book.Facts(key).ShouldBeEmpty();
        var quarter = derived.Find(key).ShouldBeOfType<DerivedFigure>();
        (quarter.Value, quarter.FormulaText, quarter.Members).ShouldBe((3_260_000m, "FY \u2212 9M", key.Members));
        derived.Find(key with { Concept = new ConceptId("operating-margin"), Unit = "percent" })
            .ShouldBeOfType<DerivedFigure>().Value.ShouldBe(3_260m / 17_910m * 100);
        derived.TrailingTwelveMonths(key.Concept, Period.Quarter(2025, 2), "EUR", key.Basis, key.Members)
            .ShouldBeOfType<DerivedFigure>().Value.ShouldBe(11_580_000m);
        derived.Find(key with { Members = Of(book, "region", "europe") })
            .ShouldBeOfType<Refusal>().Message.ShouldBe(
                "No filing states Operating profit of Europe for 2025Q4 in EUR (ifrs), nor for spans that it follows from.");
    }

    [Fact]
    public void A_subtotal_is_the_sum_of_the_parts_and_no_term_of_the_whole()
    {
        string With(string text, string total) =>
            text.Replace("{\"id\": \"corporate\", \"heading\": \"Corporate\"",
                "{\"id\": \"together\", \"heading\": \"Together\", \"group\": \"Three months ended March 31, 2025\", \"period\": " +
                    "\"2025Q1\", \"currency\": \"EUR\", \"scale\": \"thousand\", \"members\": {\"segment\": \"together\"}},\n        " +
                    "{\"id\": \"corporate\", \"heading\": \"Corporate\"", StringComparison.Ordinal)
            .Replace("16215, \"-\"", $"16215, {total}, \"-\"").Replace("2870, -1305", "2870, null, -1305")
            .Replace("405, 150", "405, null, 150");
        var folder = Folder(First, text => text);
        var (file, taxonomy) = (Path.Combine(folder, "filings", First), Path.Combine(folder, "taxonomy.json"));
        var text = File.ReadAllText(file);
        var prior = text.IndexOf("\"segments-quarter-prior\"", StringComparison.Ordinal);
        File.WriteAllText(taxonomy, File.ReadAllText(taxonomy)
            .Replace("{\"id\": \"corporate\"",
                "{\"id\": \"together\", \"name\": \"Together\", \"kind\": \"subtotal\"}, {\"id\": \"corporate\""));
        LedgerBook Book(string total)
        {
            File.WriteAllText(file, With(text[..prior], total) + text[prior..]);
            var result = LedgerReader.Read(folder);
            return result.Book.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
        }

        CheckRunner.Run(Book("89600")).Failures.ShouldBeEmpty();
        CheckRunner.Run(Book("89601")).Failures.ShouldHaveSingleItem().Subject.ShouldBe(
            "Revenue, Together, 2025Q1, EUR: the sum of its parts");
    }

    private static Members Of(LedgerBook book, string axis, string member) =>
        Members.None.With(book.Taxonomy.Axis(axis)!, book.Taxonomy.Axis(axis)!.Find(member)!);

    private List<Finding> Failures(string file, Func<string, string> change)
    {
        var result = LedgerReader.Read(Folder(file, change));
        return [.. CheckRunner.Run(result.Book.ShouldNotBeNull(string.Join('\n', result.Diagnostics))).Failures];
    }

    private string Folder(string name, Func<string, string> change)
    {
        var folder = _folder.CopyOf("tests/Companies/tarnholt");
        var file = Path.Combine(folder, "filings", name);
        File.WriteAllText(file, change(File.ReadAllText(file)));
        return folder;
    }
}
