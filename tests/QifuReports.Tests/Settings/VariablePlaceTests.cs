using System.Globalization;
using QifuReports.App.Settings;

namespace QifuReports.Tests.Settings;

/// <summary>
/// The places that the name of a variable leads through: which there are, what each is called, and what is said where there is none.
/// </summary>
public sealed class VariablePlaceTests
{
    private static VariablePlace Root => new("", SettingsModel.Root, "");

    [Theory]
    [InlineData("Document:Paper", "Document:Paper", -1, false)]
    [InlineData("document:PAPER", "Document:Paper", -1, false)]
    [InlineData("Smtp:Password", "Smtp:Password", -1, true)]
    [InlineData("Smtp:User", "Smtp:User", -1, false)]
    [InlineData("Mail:AllowedDomains:0", "Mail:AllowedDomains:0", 0, false)]
    [InlineData("Data:9999", "Data:9999", 9999, false)]
    [InlineData("Lists:board:10:Address", "Lists:board:10:Address", -1, false)]
    [InlineData("Lists:Board", "Lists:Board", -1, false)]
    public void A_name_leads_to_its_place(string name, string path, int index, bool isSecret)
    {
        var at = Root;
        foreach (var part in name.Split(':')) at = at.Next(part, "X", out _).ShouldNotBeNull(part);
        (at.Path, at.Index, at.IsSecret).ShouldBe((path, index, isSecret));
    }

    [Theory]
    [InlineData("Data", "0", true)]
    [InlineData("Data", "9", true)]
    [InlineData("Data", "10", true)]
    [InlineData("Data", "9999", true)]
    [InlineData("Data", "10000", false)]
    [InlineData("Data", "99999", false)]
    [InlineData("Data", "100000", false)]
    [InlineData("Data", "00", false)]
    [InlineData("Data", "01", false)]
    [InlineData("Data", "-1", false)]
    [InlineData("Data", "+1", false)]
    [InlineData("Data", " 1", false)]
    [InlineData("Data", "x", false)]
    [InlineData("Data", "", false)]
    [InlineData("Lists", "", false)]
    [InlineData("Lists", "a", true)]
    public void An_item_has_a_number_without_zeros_before_it_and_a_list_of_people_any_name(string place, string part, bool isThere)
    {
        var at = Root.Next(place, "X", out _).ShouldNotBeNull();
        var next = at.Next(part, "X", out var wrong);
        (next is not null, wrong is null, at.Parts.Count).ShouldBe((isThere, isThere, isThere ? 1 : 0));
        if (next is not null && place == "Data") next.Index.ShouldBe(int.Parse(part, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Documents", "Did you mean \"Document\"?")]
    [InlineData("Document:Papers", "Did you mean \"Paper\"?")]
    [InlineData("Document:Q", "In Document there are: Paper, ")]
    [InlineData("Q", "There are: Data, ")]
    [InlineData("Data:x", "The items of Data are numbered from 0 to 9999, without zeros before them.")]
    [InlineData("Lists:", "A name is expected: QIFUREPORTS_Lists__NAME.")]
    [InlineData("Document:Paper:0", "Document:Paper has no parts.")]
    public void Where_there_is_none_it_is_said_what_there_is(string name, string hint)
    {
        VariablePlace? at = Root;
        Ledger.Diagnostics.Diagnostic? wrong = null;
        foreach (var part in name.Split(':')) at = at.ShouldNotBeNull().Next(part, "QIFUREPORTS_X", out wrong);
        at.ShouldBeNull();
        wrong.ShouldNotBeNull().ToString().ShouldContain("QIFUREPORTS_X");
        wrong.Hint.ShouldNotBeNull().ShouldContain(hint);
    }

    /// <summary>What is only about the file itself is no setting of the environment.</summary>
    [Fact]
    public void The_schema_of_the_file_is_no_place()
    {
        Root.Next("$schema", "X", out var wrong).ShouldBeNull();
        wrong!.Hint.ShouldNotBeNull().ShouldNotContain("$schema");
    }

    [Fact]
    public void The_same_part_again_is_the_same_place_whatever_the_case_of_its_letters()
    {
        var root = Root;
        root.Next("Mail", "X", out _).ShouldBeSameAs(root.Next("mAIL", "Y", out _));
        root.Next("Smtp", "X", out _).ShouldNotBeSameAs(root.Find("Mail"));
        root.Parts.Select(p => p.Path).ShouldBe(["Mail", "Smtp"]);
        root.Find("Document").ShouldBeNull();
    }

    [Fact]
    public void The_first_variable_at_or_below_a_place_is_told()
    {
        var root = Root;
        var list = root.Next("Data", "X", out _).ShouldNotBeNull();
        var (first, second) = (list.Next("1", "X", out _).ShouldNotBeNull(), list.Next("0", "X", out _).ShouldNotBeNull());
        (first.Variable, second.Variable) = ("A", "B");
        root.FirstVariable().ShouldBe("A");
        list.Variable = "C";
        root.FirstVariable().ShouldBe("C");
    }

    /// <summary>
    /// A list that one variable sets has its items there, and a single item has the place of its list, which is no position in it.
    /// </summary>
    [Fact]
    public void A_whole_list_has_items_and_a_single_one_has_its_place()
    {
        var list = Root.Next("Data", "X", out _).ShouldNotBeNull();
        var shape = list.Shape.ShouldBeOfType<ListShape>();
        var (item, single) = (list.Item(12, shape.Item), list.Single(shape.Item));
        (item.Path, item.Index, item.Shape).ShouldBe(("Data:12", 12, shape.Item));
        (single.Path, single.Index, single.Shape).ShouldBe(("Data", -1, shape.Item));
        list.Parts.ShouldBeEmpty();
    }
}
