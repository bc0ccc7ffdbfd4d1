namespace QifuReports.Tests;

/// <summary>What authors of templates do to a section of the briefing, rightly and wrongly, through the command.</summary>
public sealed class TemplateAuthorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Declared_numerals_and_numbers_that_the_template_counts_stand_in_prose()
    {
        var outcome = Edited(text => "{{ # literals: 90, 12 (branches) }}\n" + text
            + "\nThere are 12 branches, for more than 90 days, with {{ (figures \"net-income\").size }} figure.{{ for line in (figures " +
                "\"net-income\" \"total-net-revenue\") }} Number {{ for.index }}.{{ end }}\n");
        outcome.Code.ShouldBe(0, outcome.Error);
    }

    [Theory]
    [InlineData("{{ columns 'end' }}", "no columns are open")]
    [InlineData("{{ columns 'side' }}", "begin them before")]
    [InlineData("{{ columns 'beginn' 6 }}", "'begin', 'side' or 'end'")]
    [InlineData("{{ columns 'begin' 99 }}a{{ columns 'end' }}", "from 1 to 11")]
    [InlineData("{{ columns 'begin' 6 }}a{{ columns 'begin' 6 }}", "end those before")]
    public void Columns_out_of_order_are_told_with_their_place(string addition, string words)
    {
        var outcome = Edited(text => text + "\n" + addition + "\n");
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("results.sbn(");
        outcome.Error.ShouldContain(words);
    }

    [Theory]
    [InlineData("+{{ percent guarantee_release_revenue.on_year }}")]
    [InlineData("a surge of {{ percent guarantee_release_revenue.on_year }}")]
    [InlineData("rose {{ percent guarantee_release_revenue.on_year }}")]
    [InlineData("a foreign exchange gain of {{ size foreign_exchange_gain_loss }}")]
    public void A_fall_is_not_said_as_a_rise(string words)
    {
        var outcome = Edited(text => text + "\nThe releases: " + words + ".\n");
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("QP0006");
    }

    [Theory]
    [InlineData("| a | b |\n| --- | --- |\n| c | d |", 3, "QT0160: A table")]
    [InlineData("Words {{ net_result.name }} of it.\n\n> quoted by nobody", 5, "QT0160: A quotation")]
    [InlineData("One.\n\n```\ncode\n```", 5, "QT0160: Code")]
    public void What_is_not_the_Markdown_of_briefings_is_told_with_the_line_of_the_template(string addition, int line, string words)
    {
        var lines = 0;
        var outcome = Edited(text =>
        {
            lines = text.TrimEnd('\n').Split('\n').Length;
            return text.TrimEnd('\n') + "\n\n" + addition + "\n";
        });
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain($"results.sbn({lines + line - 1},1): {words}");
    }

    private Outcome Edited(Func<string, string> edit)
    {
        var templates = _folder.CopyOf("templates");
        var file = Path.Combine(templates, "quarterly", "results.sbn");
        File.WriteAllText(file, edit(File.ReadAllText(file)));
        return App.RunHere("quarterly", "2023Q3", "--templates", templates, "--output", _folder.Combine("out"));
    }
}
