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

        var outcome = App.Run("quarterly", "2023Q3", "--settings", Settings("""{ "Data": "data", "Templates": "templates", "Output": "made/here" }"""));

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
