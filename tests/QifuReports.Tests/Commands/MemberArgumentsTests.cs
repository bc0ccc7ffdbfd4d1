using QifuReports.App.Commands.Parameters;
using QifuReports.App.Outcomes;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Tests.Commands;

/// <summary>Parts of the company on the command line: an axis and its member by id or name, and what is told of any other word.</summary>
public sealed class MemberArgumentsTests
{
    private static readonly TaxonomyBook Taxonomy = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", "calderwick"))
        .Book.ShouldNotBeNull().Taxonomy;

    [Theory]
    [InlineData("segment=ireland", "Ireland")]
    [InlineData("SEGMENT=Ireland", "Ireland")]
    [InlineData("Segment=great-britain", "Great Britain")]
    [InlineData("segment=Great Britain", "Great Britain")]
    [InlineData(" segment = nordics ", "Nordics")]
    public void They_are_named_by_id_or_name(string word, string name) => MemberArguments.Read(Taxonomy, [word]).Names.ShouldContain(name);

    [Fact]
    public void Without_any_it_is_the_company() => MemberArguments.Read(Taxonomy, []).IsNone.ShouldBeTrue();

    [Theory]
    [InlineData("\"ireland\" names no member. Write an axis and its member: segment=industrial-trucks.", "ireland")]
    [InlineData("\"=ireland\" names no member. Write an axis and its member: segment=industrial-trucks.", "=ireland")]
    [InlineData("there is no axis \"segmnt\". Did you mean \"segment\"?", "segmnt=ireland")]
    [InlineData("there is no axis \"x\". There are segment.", "x=ireland")]
    [InlineData("the axis segment has no member \"irland\". Did you mean \"ireland\"?", "segment=irland")]
    [InlineData("the axis segment has no member \"x\". There are great-britain, ireland, nordics, central, eliminations.", "segment=x")]
    [InlineData("the axis segment has no member \"\". ", "segment=")]
    [InlineData("two members of the axis segment are named. A figure is of one.", "segment=ireland", "Segment=nordics")]
    [InlineData("two members of the axis segment are named. A figure is of one.", "segment=ireland", "segment=ireland")]
    public void What_names_none_is_told_with_what_there_is(string told, params string[] words)
    {
        var trouble = Should.Throw<Trouble>(() => MemberArguments.Read(Taxonomy, words));
        trouble.Code.ShouldBe(ExitCode.BadInput);
        if (told.EndsWith(' ')) trouble.Message.ShouldStartWith(told);
        else trouble.Message.ShouldBe(told);
    }

    [Fact]
    public void Where_the_taxonomy_has_no_axes_that_is_said() =>
        Should.Throw<Trouble>(() => MemberArguments.Read(LedgerReader.Read(RepositoryRoot.PathOf("tests", "Torvalin")).Book!.Taxonomy,
            ["segment=a"])).Message.ShouldBe("there is no axis \"segment\". The taxonomy declares none.");
}
