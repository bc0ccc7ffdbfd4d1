using QifuReports.Edition.Figures;

namespace QifuReports.Edition.Tests.Figures;

public sealed class PanelScriptTests
{
    private static readonly System.Reflection.Assembly Program = typeof(FigureDetails).Assembly;

    private static readonly string[] Names = Program.GetManifestResourceNames();

    public static TheoryData<string> Files => [.. Names.Where(n => Path.GetExtension(n) is ".js" or ".css")];

    private static string Text(string name)
    {
        using var reader = new StreamReader(Program.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_of_the_page_is_short_and_cannot_end_its_element(string name)
    {
        var text = Text(name);
        text.ShouldNotContain("</");
        text.ShouldNotContain("<!--");
        var lines = text.Split('\n');
        lines.Length.ShouldBeLessThan(400);
        lines.ShouldAllBe(line => line.Length <= 140);
    }

    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("eval(")]
    [InlineData("fetch(")]
    [InlineData("XMLHttpRequest")]
    [InlineData("console.")]
    public void No_script_makes_markup_of_data_or_sends_a_request(string forbidden)
    {
        var scripts = Names.Where(n => Path.GetExtension(n) == ".js").ToList();
        scripts.Count.ShouldBeGreaterThan(8);
        foreach (var name in scripts) Text(name).ShouldNotContain(forbidden, Case.Sensitive, name);
    }
}
