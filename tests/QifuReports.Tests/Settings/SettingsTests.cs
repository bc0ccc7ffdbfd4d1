namespace QifuReports.Tests.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Paths_are_relative_to_the_settings_file()
    {
        _folder.CopyOf("data");
        _folder.CopyOf("templates");

        var outcome = App.Run("quarterly", "2023Q3", "--settings",
            Settings("""{ "Data": "data", "Templates": "templates", "Output": "made/here" }"""));

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.Trim().ShouldBe(_folder.Combine("made", "here", "2023Q3", "quarterly-briefing.pdf"));
    }

    [Theory]
    [InlineData("""{ "Dta": "data" }""", "Dta", "Data")]
    [InlineData("""{ "Document": { "Papper": "A4" } }""", "Papper", "Paper")]
    [InlineData("""{ "Document": { "Paper": "A5" } }""", "A5", "Letter")]
    [InlineData("""{ "Style": { "Ink": "blue" } }""", "blue", "#RRGGBB")]
    [InlineData("""{ "Data": 7 }""", "Data", "a folder")]
    [InlineData("""{ "Data": "a", "Data": "b" }""", "Data", "second time")]
    [InlineData("""{ "Data": """, "reportsettings.json(", "")]
    public void What_is_wrong_is_said_with_its_place(string text, string named, string expected)
    {
        var outcome = App.Run("list", "--settings", Settings(text));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("reportsettings.json(1,");
        outcome.Error.ShouldContain(named);
        outcome.Error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("Ink", "#FFFFFF", "1.0")]
    [InlineData("MutedInk", "#777777", "4.4")]
    [InlineData("Adverse", "#FF0000", "3.9")]
    public void A_colour_of_text_that_nobody_could_read_makes_no_briefing(string name, string colour, string contrast)
    {
        var outcome = App.Run("factsheet", "2023Q3", "--data", RepositoryRoot.PathOf("data"), "--templates",
            RepositoryRoot.PathOf("templates"), "--settings",
            Settings($$"""{ "Output": "made", "Style": { "{{name}}": "{{colour}}" } }"""));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(
            $"Style:{name}: QS0307: {colour} has a contrast of {contrast} to 1 on the white page, and text needs 4.5.");
        File.Exists(_folder.Combine("made", "2023Q3", "fact-sheet.pdf")).ShouldBeFalse();
    }

    [Fact]
    public void A_settings_file_that_is_not_there_is_said()
    {
        var outcome = App.Run("list", "--settings", _folder.Combine("none.json"));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("none.json");
    }

    private string Settings(string text)
    {
        var path = _folder.Combine("reportsettings.json");
        File.WriteAllText(path, text);
        return path;
    }
}
