using System.IO.Compression;
using System.Text;

namespace QifuReports.Tests.Workbooks;

/// <summary>Out as a fact book and in again: the same data to the byte; and what was changed in between is told.</summary>
public sealed class FactBookImportTests : IDisposable
{
    private static readonly string Invented = RepositoryRoot.PathOf("tests", "Torvalin");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("shipped")]
    [InlineData("torvalin")]
    public void Out_and_in_again_gives_the_same_data_to_the_byte(string company)
    {
        var data = company == "shipped" ? RepositoryRoot.PathOf("data") : Invented;
        var book = Made(data);

        var outcome = App.Run("import", book, "--new", _folder.Combine("back"));

        outcome.Code.ShouldBe(0, outcome.Error + outcome.Output);
        FilesOf(_folder.Combine("back", "data")).ShouldBe(FilesOf(data));
        App.Run("workbook", "--settings", _folder.Combine("back", "reportsettings.json")).Code.ShouldBe(0);
        File.ReadAllBytes(_folder.Combine("back", "output", "fact-book.xlsx")).ShouldBe(File.ReadAllBytes(book));
    }

    [Fact]
    public void A_book_up_to_a_period_gives_back_what_was_published_by_then()
    {
        App.RunHere("workbook", "2025Q2", "--data", Invented, "--output", _folder.Path).Code.ShouldBe(0);

        var outcome = App.Run("import", _folder.Combine("2025Q2", "fact-book.xlsx"), "--new", _folder.Combine("back"));

        outcome.Error.ShouldBeEmpty();
        var all = FilesOf(Invented);
        var back = FilesOf(_folder.Combine("back", "data"));
        back.ShouldBeSubsetOf(all);
        back.Count.ShouldBeLessThan(all.Count);
        back.ShouldNotContain(f => f.Contains("2025q3", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_figure_that_was_changed_is_named_with_its_cell_and_nothing_is_written()
    {
        var book = Made(RepositoryRoot.PathOf("data"));
        var changed = With(book, "xl/worksheets", text => text.Replace("<v>4281026</v>", "<v>4281027</v>", StringComparison.Ordinal));

        var outcome = App.Run("import", changed, "--new", _folder.Combine("back"));

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldMatch("QI0029: '2023Q3 operations'!\\$[A-Z]+\\$[0-9]+ has 4281027, and the data .* have 4281026: 6-K-2023-11-16");
        Directory.Exists(_folder.Combine("back")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "<row", "\u0001<row")]
    [InlineData("xl/worksheets/sheet6.xml", "</sheetData>", "")]
    [InlineData("xl/worksheets/sheet6.xml", "<row", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><row")]
    [InlineData("xl/workbook.xml", "name=\"Data\"", "name=\"Other\"")]
    public void A_damaged_book_is_told_and_never_a_bug(string part, string found, string put)
    {
        var bad = With(Made(Invented), part, text => text.Replace(found, put, StringComparison.Ordinal));

        var outcome = App.Run("import", bad, "--new", _folder.Combine("back"));

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("QI00");
        Directory.Exists(_folder.Combine("back")).ShouldBeFalse();
    }

    [Fact]
    public void A_rate_that_was_changed_is_named_too()
    {
        var changed = With(Made(RepositoryRoot.PathOf("data")), "xl/worksheets",
            text => text.Replace("<v>7.2960</v>", "<v>7.3</v>", StringComparison.Ordinal));

        var outcome = App.Run("import", changed, "--new", _folder.Combine("back"));

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldMatch("'Sources'!\\$[A-Z]+\\$[0-9]+ has 7.3, and the data .* have 7.2960: 6-K-2023-11-16");
    }

    [Fact]
    public void A_book_up_to_a_period_comes_back_with_the_waivers_that_it_needs()
    {
        App.RunHere("workbook", "2023Q3", "--output", _folder.Path).Code.ShouldBe(0);
        App.Run("import", _folder.Combine("2023Q3", "fact-book.xlsx"), "--new", _folder.Combine("back")).Code.ShouldBe(0);

        var again = App.Run("workbook", "2023Q3", "--settings", _folder.Combine("back", "reportsettings.json"));
        again.Code.ShouldBe(0, again.Error);
        App.Run("check", "--settings", _folder.Combine("back", "reportsettings.json")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("../issuer.json", "is not the name of a data file")]
    [InlineData("filings/../../a.json", "is not the name of a data file")]
    [InlineData("issuer.txt", "is not the name of a data file")]
    public void A_name_that_leads_out_of_the_data_is_refused(string name, string told)
    {
        var bad = With(Made(Invented), "xl/worksheets", text => text.Replace(">issuer.json<", ">" + name + "<", StringComparison.Ordinal));

        var outcome = App.Run("import", bad, "--new", _folder.Combine("back"));

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("QI0029");
        outcome.Error.ShouldContain(told);
        Directory.Exists(_folder.Combine("back")).ShouldBeFalse();
    }

    [Fact]
    public void Carried_data_that_are_cut_off_are_told()
    {
        var bad = With(Made(Invented), "xl/worksheets",
            text => System.Text.RegularExpressions.Regex.Replace(text, "(>eJ[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{40}", "$1"));

        var outcome = App.Run("import", bad, "--new", _folder.Combine("back"));

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("is cut off or changed");
    }

    [Fact]
    public void It_does_not_go_into_data_that_are_there()
    {
        var book = Made(Invented);

        var outcome = App.Run("import", book, "--data", _folder.CopyOf("data"));

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("QI0029");
        outcome.Error.ShouldContain("--new");
    }

    private string Made(string data)
    {
        App.RunHere("workbook", "--data", data, "--output", _folder.Path).Code.ShouldBe(0);
        return _folder.Combine("fact-book.xlsx");
    }

    private string With(string book, string part, Func<string, string> change)
    {
        var path = _folder.Combine("changed.xlsx");
        using var from = ZipFile.OpenRead(book);
        using var to = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var entry in from.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var text = reader.ReadToEnd();
            using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
            writer.Write(entry.FullName.StartsWith(part, StringComparison.Ordinal) ? change(text) : text);
        }
        return path;
    }

    // The data files by name and content; schemas are those of the program.
    private static List<string> FilesOf(string data) =>
        [.. Directory.EnumerateFiles(data, "*.json", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(data, f).Replace('\\', '/'), f))
            .Where(f => !f.Name.StartsWith("schema/", StringComparison.Ordinal))
            .OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Name + " " + Convert.ToHexString(
                System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f.f))))];
}
