using QifuReports.Ledger;

namespace QifuReports.Tests;

/// <summary>
/// What stands in a folder and is not what is meant: passed over where that is right, else told with its place, its code and what to do.
/// </summary>
public sealed class OddFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _data;

    public OddFilesTests()
    {
        _folder.CopyOf(Path.Combine("tests", "Torvalin"));
        _data = _folder.Combine("tests", "Torvalin");
    }

    public void Dispose() => _folder.Dispose();

    private string Filing(string name) => Path.Combine(_data, "filings", name);

    private Outcome Check() => App.RunHere("check", "--data", _data);

    private static void Told(Outcome outcome, string place, string code, string words)
    {
        // What stands in the way of the output is the machine's, as a full disk is.
        outcome.Code.ShouldBe(code == "QS0210" ? 4 : 2, outcome.Error);
        outcome.Error.ShouldContain($"{place}: {code}: ");
        outcome.Error.ShouldContain(words);
    }

    [Fact]
    public void Hidden_files_and_copies_of_editors_are_passed_over()
    {
        File.WriteAllBytes(Filing("._2025-10-23-interim-2025q3.json"), [0, 5, 22, 7]);
        File.WriteAllBytes(Filing(".DS_Store"), [0]);
        File.WriteAllText(Filing("2025-10-23-interim-2025q3.json~"), "{");
        Directory.CreateDirectory(Filing(".hidden.json"));
        var templates = _folder.CopyOf("templates");
        File.WriteAllBytes(Path.Combine(templates, "factsheet", "._page.sbn"), [0, 5, 22, 7]);

        var outcome = App.RunHere("factsheet", "2025Q3", "--data", _data, "--templates", templates, "--output", _folder.Combine("out"));
        outcome.Code.ShouldBe(0, outcome.Error);
    }

    [Fact]
    public void A_folder_with_the_name_of_a_file_is_told()
    {
        Directory.CreateDirectory(Filing("x.json"));
        Told(Check(), Filing("x.json"), "QD0132", "This is a folder, and a filing is a file.");
        Directory.Delete(Filing("x.json"));
        Directory.CreateDirectory(Path.Combine(_data, "waivers.json"));
        Told(Check(), Path.Combine(_data, "waivers.json"), "QD0132", "This is a folder, and a file is meant.");
    }

    [UnixFact]
    public void A_link_to_nowhere_is_told()
    {
        File.CreateSymbolicLink(Filing("x.json"), "nowhere.json");
        Told(Check(), Filing("x.json"), "QD0132", "This is a link to nowhere.json, which is not there.");
        Told(App.RunHere("factsheet", "2025Q3", "--data", _data, "--output", _folder.Combine("out")), Filing("x.json"), "QD0132",
            "nowhere.json");
        File.Delete(Filing("x.json"));
        var templates = _folder.CopyOf("templates");
        var dangling = Path.Combine(templates, "factsheet", "x.sbn");
        File.CreateSymbolicLink(dangling, "nowhere.sbn");
        Told(App.RunHere("factsheet", "2025Q3", "--data", _data, "--templates", templates, "--output", _folder.Combine("out")), dangling,
            "QT0101", "nowhere.sbn");
    }

    [Fact]
    public void A_folder_without_filings_and_a_file_in_place_of_a_folder_are_told()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_data, "filings"))) File.Delete(file);
        Told(Check(), Path.Combine(_data, "filings"), "QD0101", "There is no filing.");
        var file2 = _folder.Combine("file");
        File.WriteAllText(file2, "");
        Told(App.RunHere("check", "--data", file2), file2, "QD0132", "This is a file, and a data folder is meant.");
    }

    [Fact]
    public void A_file_in_place_of_the_folder_of_templates_is_told()
    {
        var file = _folder.Combine("file");
        File.WriteAllText(file, "");
        Told(App.RunHere("factsheet", "2025Q3", "--data", _data, "--templates", file, "--output", _folder.Combine("out")),
            Path.Combine(file, "factsheet"), "QT0101", $"{file} is a file");
    }

    [Fact]
    public void What_stands_in_the_way_of_the_output_is_told_before_anything_is_made()
    {
        var file = _folder.Combine("file");
        File.WriteAllText(file, "kept");
        foreach (var arguments in (string[][])[["factsheet", "2025Q3"], ["batch"], ["send", "2025Q3", "--to", "board", "--dry-run"]])
            Told(App.RunHere([.. arguments, "--data", _data, "--output", file]), file, "QS0210",
                "This is a file, and a folder of that name is to be written in.");
        File.ReadAllText(file).ShouldBe("kept");

        Directory.CreateDirectory(_folder.Combine("out", "2025Q3", "fact-sheet.pdf"));
        Told(App.RunHere("factsheet", "2025Q3", "--data", _data, "--output", _folder.Combine("out")),
            _folder.Combine("out", "2025Q3", "fact-sheet.pdf"), "QS0210", "This is a folder");
        File.WriteAllText(_folder.Combine("out", "2025Q2"), "");
        Told(App.RunHere("factsheet", "2025Q2", "--data", _data, "--output", _folder.Combine("out")), _folder.Combine("out", "2025Q2"),
            "QS0210", "This is a file");
        Told(App.RunHere("check", "--data", _data, "--json", _folder.Combine("out")), _folder.Combine("out"), "QS0210", "This is a folder");
        Told(App.RunHere("facts", "--data", _data, "--format", "csv", "--output", _folder.Combine("out")), _folder.Combine("out"), "QS0210",
            "This is a folder");
    }

    [UnixFact]
    public void A_file_that_may_not_be_read_is_told()
    {
        var file = Filing("2025-10-23-interim-2025q3.json");

        // Who may read everything is not stopped by rights: then it is the reading that refuses.
        var result = LedgerReading(path => path == file ? throw new UnauthorizedAccessException() : File.ReadAllBytes(path));
        result.ShouldBe(
            [$"{file}: QD0133: The file cannot be opened: the right to read it is missing. Give that right to whoever runs the program."]);
    }

    private List<string> LedgerReading(Func<string, byte[]> contentOf) =>
        [.. Ledger.Reading.LedgerReader.Read(_data, contentOf).Diagnostics.Select(d => d.ToString())];
}
