using QifuReports.App.Importing;
using QifuReports.App.Outcomes;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Importing;

/// <summary>
/// Where filings are tried and where they go: a copy that leaves no trace, files that are written whole or not at all, and a company that a
/// report of facts carries.
/// </summary>
public sealed class ImportPlaceTests : IDisposable
{
    private static readonly string Data = RepositoryRoot.PathOf("tests", "Torvalin");
    private static readonly ImportWish Wish = new(["facts.json"], null, false, false, null, null, null, null, false, false);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_trial_is_a_copy_that_goes_away()
    {
        string place;
        using (var trial = new TrialData(Data))
        {
            place = trial.Folder;
            trial.Read().Book.ShouldNotBeNull().Filings.Count.ShouldBe(3);
            trial.Put("filings/2025-10-23-interim-2025q3.json", "{");
            trial.Read().Diagnostics.ShouldAllBe(d => d.Place.File == Path.Combine(place, "filings", "2025-10-23-interim-2025q3.json"));
            trial.Read().Book.ShouldBeNull();
        }
        Directory.Exists(place).ShouldBeFalse();
        File.ReadAllText(Path.Combine(Data, "filings", "2025-10-23-interim-2025q3.json")).Length.ShouldBeGreaterThan(1);
        using var none = new TrialData(null);
        Directory.EnumerateFileSystemEntries(none.Folder).ShouldBe([Path.Combine(none.Folder, "filings")]);
    }

    [Fact]
    public void The_taxonomy_is_written_before_filings_that_are_new_or_replaced()
    {
        var place = ImportPlace.Existing(_folder.Path);

        foreach (var state in (FilingState[])[FilingState.Same, FilingState.SameFigures, FilingState.Differs])
            place.Write("{}", [Written("a.json", state)], CancellationToken.None);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();

        place.Write("{}", [Written("a.json", FilingState.New), Written("b.json", FilingState.Same),
            Written("c.json", FilingState.Replaced) with { Text = "kept" }], CancellationToken.None);
        File.ReadAllText(_folder.Combine("taxonomy.json")).ShouldBe("{}");
        File.ReadAllText(_folder.Combine("filings", "a.json")).ShouldBe(FilingJson.Of(Filing()));
        File.ReadAllText(_folder.Combine("filings", "c.json")).ShouldBe("kept");
        Directory.GetFiles(_folder.Combine("filings")).Length.ShouldBe(2);
    }

    [Fact]
    public void Where_not_even_the_first_filing_can_be_written_the_taxonomy_is_as_it_was()
    {
        File.WriteAllText(_folder.Combine("taxonomy.json"), "old");
        Directory.CreateDirectory(_folder.Combine("filings", "b.json"));
        var place = ImportPlace.Existing(_folder.Path);

        Should.Throw<Exception>(() => place.Write("new", [Written("b.json", FilingState.New), Written("a.json", FilingState.New)],
            CancellationToken.None)).ShouldBeAssignableTo<SystemException>();
        File.ReadAllText(_folder.Combine("taxonomy.json")).ShouldBe("old");
        File.Exists(_folder.Combine("filings", "a.json")).ShouldBeFalse();

        // The first one has concepts that only the new one knows.
        Should.Throw<Exception>(() =>
            place.Write("new", [Written("a.json", FilingState.New), Written("b.json", FilingState.New)], CancellationToken.None));
        File.ReadAllText(_folder.Combine("taxonomy.json")).ShouldBe("new");
        File.Exists(_folder.Combine("filings", "a.json")).ShouldBeTrue();
    }

    [Fact]
    public void A_filing_goes_where_it_is_already_under_whatever_name()
    {
        var place = ImportPlace.Existing(_folder.Path);
        place.FileOf(Filing()).ShouldBe(Filing().FileName);

        Directory.CreateDirectory(_folder.Combine("filings"));
        File.WriteAllText(_folder.Combine("issuer.json"), "{\"id\": \"x\"}");
        File.WriteAllText(_folder.Combine("filings", "a.json"), "{\"id\": \"y\"}");
        place.FileOf(Filing()).ShouldBe(Filing().FileName);
        File.WriteAllText(_folder.Combine("filings", "my own.json"), "{\"id\": \"x\"}");
        place.FileOf(Filing()).ShouldBe("my own.json");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_report_that_carries_its_files_begins_the_company_by_them(bool isTrial)
    {
        var place = ImportPlace.New(_folder.Combine("new"));

        var file = CarriedRun.Of(Wish with { DryRun = isTrial }, place, "facts.json", Report(derived: true), CancellationToken.None);

        Directory.Exists(_folder.Combine("new")).ShouldBe(!isTrial);
        if (!isTrial)
            foreach (var own in DataText.Of(Data)) File.ReadAllText(_folder.Combine("new", "data", own.Name)).ShouldBe(own.Text);
        file.Document.ShouldBe("facts.json");
        var unread = file.Result.Unread.ShouldHaveSingleItem();
        (unread.Line, unread.Why).ShouldBe((0, "they are computed again from those that are stated"));
        unread.What.ShouldMatch("^[1-9][0-9]* derived figures$");
        file.Filings.Select(f => (Path.GetDirectoryName(f.Path), f.State)).Distinct()
            .ShouldBe([(_folder.Combine("new", "data", "filings"), FilingState.New)]);
        file.Filings.Select(f => Path.GetFileName(f.Path))
            .ShouldBe(["2025-04-24-interim-2025q1.json", "2025-07-24-interim-2025q2.json", "2025-10-23-interim-2025q3.json"]);
        file.Doubts.ShouldBe(0);
        file.Checks.Findings.Count.ShouldBeGreaterThan(0);
        file.Result.Rows.ShouldContain(r => r.Match.Concept.Value == "total-net-revenue" && r.Statement == "operations" && r.Figures > 0);
        CarriedRun.Of(Wish with { DryRun = true }, place, "facts.json", Report(derived: false),
            CancellationToken.None).Result.Unread.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_whose_files_cannot_be_read_or_say_something_else_begins_nothing()
    {
        var place = ImportPlace.New(_folder.Combine("new"));
        var report = Report(derived: false);

        var broken = report with { Files = [.. report.Files.Select(f => f.Name == "issuer.json" ? f with { Text = "{" } : f)] };
        var trouble = Should.Throw<Trouble>(() => CarriedRun.Of(Wish, place, "facts.json", broken, CancellationToken.None));
        trouble.Code.ShouldBe(ExitCode.BadInput);
        trouble.Message.ShouldStartWith($"error: {_folder.Combine("new", "data", "issuer.json")}(1,2): QD0104: ");
        trouble.Message.ShouldEndWith("So it stands in the file that facts.json carries; nothing was written.");

        var other = report with { Facts = [.. report.Facts.Skip(1)] };
        Should.Throw<Trouble>(() => CarriedRun.Of(Wish, place, "facts.json", other, CancellationToken.None)).Message
            .ShouldBe(
                $"error: facts.json $.facts.{report.Facts[0].Id}: QI0027: The fact \"{report.Facts[0].Id}\" is not as the files that " +
                    $"the report carries have it. Export the facts again.");
        Directory.Exists(_folder.Combine("new")).ShouldBeFalse();
    }

    private static OimReport Report(bool derived)
    {
        var book = Sending.Torvalin.Book;
        using var bytes = new MemoryStream();
        FactsXbrlJson.Write(book, FactRows.Of(book), derived ? DerivedRows.Of(book) : [], bytes, files: DataText.Of(Data));
        return DocumentReader.Read("facts.json", bytes.ToArray()).Document.ShouldNotBeNull().Facts.ShouldNotBeNull();
    }

    private WrittenFiling Written(string file, FilingState state) => new(Filing(), _folder.Combine("filings", file), state, []);

    private static FilingDraft Filing() => new()
    {
        Id = "x", Form = "6-K", Date = new DateOnly(2025, 8, 14), Title = "T", Period = Period.Quarter(2025, 2), AuditStatus = "unaudited",
        Basis = "ifrs", Document = ("a", ""),
        Statements = [new StatementDraft("operations", "T", true, [new ColumnDraft("c", "2025", "", Period.Quarter(2025, 2), "EUR", "one")],
            [new LineDraft("Goods", LineKind.Line, "goods", 0, ["5"])], "", "")],
    };
}
