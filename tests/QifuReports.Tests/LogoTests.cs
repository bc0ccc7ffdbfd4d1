using System.Text;
using QifuReports.Pdf.Reading;

namespace QifuReports.Tests;

/// <summary>The company's logo, from the settings to the file, and what is said where it cannot be placed.</summary>
public sealed class LogoTests : IDisposable
{
    private const string Logo =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="11" fill="#0B5FA5"/>
          <path d="M6 16L12 6L18 16" fill="none" stroke="white" stroke-width="3" stroke-linecap="round"/>
        </svg>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sheet_with_a_logo_is_one_page_that_is_verified_and_knows_when_the_logo_changes()
    {
        Settings("\"Logo\": \"logo.svg\"");
        File.WriteAllText(_folder.Combine("logo.svg"), Logo);
        var outcome = Sheet();
        outcome.Code.ShouldBe(0, outcome.Error);
        var file = _folder.Combine("out", "2024Q1", "fact-sheet.pdf");
        var bytes = File.ReadAllBytes(file);
        Encoding.Latin1.GetString(bytes).ShouldNotContain("/Subtype/Image");
        Record(file).ShouldContain("\"logo\": \"");
        Verify(file).Code.ShouldBe(0);

        // The same again, to the byte; and verify knows another logo from this one.
        Sheet().Code.ShouldBe(0);
        File.ReadAllBytes(file).ShouldBe(bytes);
        File.AppendAllText(_folder.Combine("logo.svg"), "\n");
        var changed = Verify(file);
        changed.Code.ShouldNotBe(0);
        (changed.Output + changed.Error).ShouldContain("logo");
    }

    [Fact]
    public void Without_a_logo_nothing_of_one_is_recorded()
    {
        Settings("");
        Sheet().Code.ShouldBe(0);
        Record(_folder.Combine("out", "2024Q1", "fact-sheet.pdf")).ShouldNotContain("logo");
    }

    [Theory]
    [InlineData("<text x=\"1\">Q</text>", "logo.svg(4,3): QV0105: The element <text> is not known. Turn text into paths")]
    [InlineData("<rect width=\"1\" height=\"1\" opacity=\"0.5\"/>", "logo.svg(4,38): QV0109: What is translucent cannot be shown.")]
    [InlineData("<path d=\"M1 1 X\"/>", "logo.svg(4,16): QV0107: ")]
    public void What_is_not_known_is_an_error_with_its_line(string element, string message)
    {
        Settings("\"Logo\": \"logo.svg\"");
        File.WriteAllText(_folder.Combine("logo.svg"), Logo.Replace("</svg>", $" {element}\n</svg>", StringComparison.Ordinal));
        Fails(Sheet(), message);
    }

    [Fact]
    public void A_file_that_is_none_is_an_error()
    {
        Settings("\"Logo\": \"logo.svg\"");
        Fails(Sheet(), "logo.svg: QS0303: There is no such file. Correct Document:Logo in the settings");
        Directory.CreateDirectory(_folder.Combine("logo.svg"));
        Fails(Sheet(), "logo.svg: QS0303: The logo is a folder.");
        Directory.Delete(_folder.Combine("logo.svg"));
        File.WriteAllText(_folder.Combine("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'/>");
        Fails(Sheet(), "logo.svg: QS0303: The logo shows nothing.");
        File.WriteAllBytes(_folder.Combine("logo.svg"), [0x89, (byte)'P', (byte)'N', (byte)'G']);
        Fails(Sheet(), "logo.svg(1,1): QV0102: ");
        File.WriteAllText(_folder.Combine("logo.svg"), new string(' ', 1_000_001));
        Fails(Sheet(), "logo.svg: QS0303: The file is longer than 1,000,000 bytes");
    }

    [Fact]
    public void Of_several_issuers_somebody_has_to_say_whose_it_is()
    {
        Settings("\"Logo\": \"logo.svg\"");
        File.WriteAllText(_folder.Combine("logo.svg"), Logo);
        string[] both = ["--data", RepositoryRoot.PathOf("data"), "--data", RepositoryRoot.PathOf("tests", "Torvalin"), "--issuer",
            "torvalin"];
        Fails(App.Run(["factsheet", "2025Q3", "--settings", _folder.Combine("reportsettings.json"), .. both]),
            "QS0304: The documents of several issuers have one logo");
        Settings("\"Logo\": \"logo.svg\", \"LogoText\": \"Example Group logo\"");
        var outcome = App.Run(["factsheet", "2025Q3", "--settings", _folder.Combine("reportsettings.json"), .. both]);
        outcome.Code.ShouldBe(0, outcome.Error);
    }

    private void Fails(Outcome outcome, string message)
    {
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain(message);
        outcome.Output.ShouldBeEmpty();
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    private void Settings(string document) => File.WriteAllText(_folder.Combine("reportsettings.json"),
        $$"""{ "Data": {{Text(RepositoryRoot.PathOf("data"))}}, "Templates": {{Text(RepositoryRoot.PathOf("templates"))}}, "Output": "out", "Document": { {{document}} } }""");

    private static string Text(string path) => System.Text.Json.JsonSerializer.Serialize(path);

    private Outcome Sheet() => App.Run("factsheet", "2024Q1", "--settings", _folder.Combine("reportsettings.json"));

    private Outcome Verify(string file) =>
        App.Run("verify", file, "--settings", _folder.Combine("reportsettings.json"), "--data", RepositoryRoot.PathOf("data"));

    private static string Record(string file) =>
        Encoding.UTF8.GetString(EmbeddedFiles.Read(PdfDocument.Open(File.ReadAllBytes(file)))
            .Single(a => a.Name == "build.json").Content.Span);
}
