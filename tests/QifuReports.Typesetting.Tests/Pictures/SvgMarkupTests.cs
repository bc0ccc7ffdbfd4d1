namespace QifuReports.Typesetting.Tests.Pictures;

/// <summary>What may stand between tags and in values: references to characters, comments, the line that says the encoding.</summary>
public sealed class SvgMarkupTests
{
    private const string Root = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 3'/>";

    [Theory]
    [InlineData("&amp;")]
    [InlineData("&lt;")]
    [InlineData("&gt;")]
    [InlineData("&quot;")]
    [InlineData("&apos;")]
    [InlineData("a&amp;b&lt;c")]
    [InlineData("&#9;")]
    [InlineData("&#65;")]
    [InlineData("&#1234567;")]
    [InlineData("&#xA;")]
    [InlineData("&#x41;")]
    [InlineData("&#xaF;")]
    [InlineData("&#x10FFFF;")]
    [InlineData("no reference; at all")]
    public void References_that_are_read(string value)
    {
        Svg.Items($"<g data-a='{value}'/>").ShouldBeEmpty();
        Svg.Items($"<desc>{value}</desc>").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("&", 12)]
    [InlineData("&;", 12)]
    [InlineData("&amp", 12)]
    [InlineData("&amps;", 12)]
    [InlineData("&nbsp;", 12)]
    [InlineData("&AMP;", 12)]
    [InlineData("&#;", 12)]
    [InlineData("&#x;", 12)]
    [InlineData("&#a5;", 12)]
    [InlineData("&#6a;", 12)]
    [InlineData("&#X41;", 12)]
    [InlineData("&#x4g;", 12)]
    [InlineData("&#xx4;", 12)]
    [InlineData("&#x010FFFF;", 12)]
    [InlineData("&x41;", 12)]
    [InlineData("a&lt;&b;", 17)]
    [InlineData("&amp;&amp;&lt", 22)]
    public void References_that_are_not(string value, int column) =>
        Svg.Refusal(Svg.Around($"<g data-a='{value}'/>")).ShouldStartWith($"(2,{column}) QV0101 \"&\" begins an entity that is not known");

    [Fact]
    public void A_reference_ends_within_its_own_value() =>
        Svg.Refusal(Svg.Around("<g data-a='&amp' data-b=';'/>")).ShouldStartWith("(2,12) QV0101 \"&\" begins an entity");

    [Theory]
    [InlineData("<?xml version='1.0'?>")]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>")]
    [InlineData("<?xml version='1.0' encoding=\"UTF-8\" standalone='no'?>")]
    [InlineData("<?xml version='1.0' encoding = \t'Utf-8'?>\n")]
    [InlineData("<!-- a comment -->")]
    [InlineData("<!---->")]
    [InlineData("<!-- a - b --><!--c-->")]
    [InlineData("<?xml version='1.0'?> <!-- a comment -->\n")]
    public void What_may_stand_before_the_picture(string before) => Svg.Read(before + Root).Items.ShouldBeEmpty();

    [Theory]
    [InlineData("<?xml version='1.0' encoding='utf-16'?>", "(1,21) QV0102")]
    [InlineData("<?xml version='1.0' encoding='utf-8\"?>", "(1,21) QV0102")]
    [InlineData("<?xml version='1.0' encoding='utf-88'?>", "(1,21) QV0102")]
    [InlineData("<?xml version='1.0' encoding=utf-8?>", "(1,21) QV0102")]
    [InlineData("<?xml version='1.0' encoding='utf'?>", "(1,21) QV0102")]
    [InlineData("<?xml version='1.0' encoding?>", "(1,21) QV0102")]
    [InlineData("<!--->", "(1,1) QV0101 A comment does not end.")]
    [InlineData("<!-- a --", "(1,8) QV0101 A comment holds \"--\".")]
    [InlineData("<!-- a --->", "(1,8) QV0101 A comment holds \"--\".")]
    [InlineData("<!-- a -->x", "(1,11) QV0101 Text stands where none can be shown. Delete it, or turn it into paths.")]
    [InlineData("<?xml-stylesheet href='a'?>",
        "(1,1) QV0101 A style sheet is not read. Export with presentation attributes (fill=\"...\" on each shape).")]
    [InlineData("<?php?>", "(1,1) QV0101 A processing instruction is not read. Delete it.")]
    [InlineData("<!DOCTYPE svg>",
        "(1,1) QV0101 A document type is not read: it can reach outside of the file. Delete the lines from \"<!DOCTYPE\" to its \">\".")]
    [InlineData("<![CDATA[a]]>", "(1,1) QV0101 A CDATA section is not read.")]
    [InlineData("<!ATTLIST a>", "(1,1) QV0101 A declaration is not read.")]
    public void What_may_not(string before, string refusal)
    {
        // Nothing follows a comment that does not end.
        var rest = before.StartsWith("<!--", StringComparison.Ordinal) && !before.EndsWith('x') ? "" : Root;
        Svg.Refusal(before + rest).ShouldStartWith(refusal);
    }
}
