namespace QifuReports.Tests;

public sealed class FactSheetCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sheet_is_one_file_of_one_page()
    {
        var outcome = App.RunHere("factsheet", "2024Q1", "--output", _folder.Path);

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe(_folder.Combine("2024Q1", "fact-sheet.pdf") + Environment.NewLine);
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_sheet_that_does_not_fit_its_page_says_what_does_not_and_leaves_no_file()
    {
        var templates = _folder.Combine("templates");
        foreach (var folder in (string[])["factsheet", "shared"])
        {
            Directory.CreateDirectory(Path.Combine(templates, folder));
            foreach (var file in Directory.GetFiles(RepositoryRoot.PathOf("templates", folder)))
                File.Copy(file, Path.Combine(templates, folder, Path.GetFileName(file)));
        }
        var prose = Path.Combine(templates, "factsheet", "prose.sbn");
        File.AppendAllText(prose, string.Concat(Enumerable.Repeat("\n\nWords over the foot of the page, and more of them, and more.", 12)));

        var outcome = App.RunHere("factsheet", "2024Q1", "--templates", templates, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("QB0005");
        outcome.Error.ShouldContain("the paragraph \"Words over the foot of the page");
        outcome.Error.ShouldContain("goes over its foot, by ");
        outcome.Output.ShouldBeEmpty();
        (Directory.Exists(_folder.Combine("out")) ? Directory.GetFiles(_folder.Combine("out"), "*", SearchOption.AllDirectories)
            : []).ShouldBeEmpty();
    }

    [Fact]
    public void A_period_without_one_is_bad_data_and_the_message_says_which_there_are()
    {
        var outcome = App.RunHere("factsheet", "2024H1", "--output", _folder.Path);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("2023Q1, 2023Q2, 2023Q3, 2024Q1");
    }
}
