using System.Globalization;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Signing;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Tests.Forging;
using PdfValue = QifuReports.Pdf.Reading.Syntax.PdfValue;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>The appearance that a field may have: one of its own in which nothing is painted; and which values count as the same.</summary>
public class AddedFieldTests
{
    private const string Shows = "has an appearance that may show something", Has = "has an appearance";

    private static readonly IssuedPdf Issued = new(PageMaker.Write([PageMaker.Words("x")]));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("/Type/XObject/Subtype/Form/FormType 1/BBox[0 0 0 0]/Resources<<>>", " \r\n", null)]
    [InlineData("/Type(x)", "", Shows)]
    [InlineData("/Subtype(x)", "", Shows)]
    [InlineData("/FormType/A", "", Shows)]
    [InlineData("/BBox[0 0 1 0]", "", Shows)]
    [InlineData("/BBox[0 0 0]", "", Shows)]
    [InlineData("/BBox 0", "", Shows)]
    [InlineData("/Resources<</Font<<>>>>", "", Shows)]
    [InlineData("/Resources 1", "", Shows)]
    [InlineData("/Matrix[1 0 0 1 0 0]", "", Shows)]
    [InlineData("", "q", Shows)]
    [InlineData("", "\t", Shows)]
    public void An_appearance_must_show_nothing(string entries, string data, string? told) =>
        Told(save => save.Add(LaterSave.Stream(entries, data)), number => $"/AP<</N {number} 0 R>>", told);

    [Fact]
    public void A_compressed_appearance_must_show_nothing_either() =>
        Told(save => save.Add(LaterSave.Stream("/Filter/FlateDecode", HandMade.Text(HandMade.Deflate(HandMade.Bytes(" \n"))))),
            number => $"/AP<</N {number} 0 R>>", null);

    [Theory]
    [InlineData("/AP<</N @/D @>>")]
    [InlineData("/AP<</D @>>")]
    [InlineData("/AP<</N<<>>>>")]
    [InlineData("/AP 5")]
    [InlineData("/AP @")]
    public void Only_the_normal_appearance_is_allowed(string entry) =>
        Told(save => save.Add(LaterSave.Stream("", "")), number => entry.Replace("@", $"{number} 0 R", StringComparison.Ordinal), Has);

    [Fact]
    public void The_appearance_must_be_a_new_stream()
    {
        Told(save => save.Add("<<>>"), number => $"/AP<</N {number} 0 R>>", Has);
        Told(_ => Issued.Streams[0], number => $"/AP<</N {number} 0 R>>", Has);
    }

    /// <summary>A widget has its area; a field that is none needs it not.</summary>
    [Theory]
    [InlineData("/Type/Annot", "", null)]
    [InlineData("/Subtype/Widget", "", null)]
    [InlineData("/Type/Annot/Subtype/Widget", "", null)]
    [InlineData("/Type/Annot/Subtype/Widget/FT/Sig/T(Approval)/Rect[0 0 0 0]", "/FT/Sig/T(Approval)", null)]
    [InlineData("/Type/Annot/Subtype/Widget/FT/Sig/T(Approval)/Rect[0 0 0 0]", "/FT/Sig/T(Approval)/Rect[0 0 1 0]",
        "covers a part of the page")]
    [InlineData("/Rect[0 0 0 0]", "", "covers a part of the page")]
    [InlineData("/F 132", "", null)]
    [InlineData("/F 132", "/F 0", null)]
    public void A_field_may_be_a_widget(string was, string now, string? told)
    {
        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save);
        save[Issued.Size + 1].ShouldContain(was);
        save.Set(Issued.Size + 1, save[Issued.Size + 1].Replace(was, now, StringComparison.Ordinal));
        Refused(AddedSignatures.Sign(save.End()), told);
    }

    [Theory]
    [InlineData("true", "true", true)]
    [InlineData("true", "false", false)]
    [InlineData("1", "1", true)]
    [InlineData("1", "2", false)]
    [InlineData("1", "1.0", false)]
    [InlineData("(a)", "<61>", true)]
    [InlineData("(a)", "(b)", false)]
    [InlineData("(a)", "/a", false)]
    [InlineData("/a", "/#61", true)]
    [InlineData("/a", "/A", false)]
    [InlineData("1 0 R", "1 0 R", true)]
    [InlineData("1 0 R", "2 0 R", false)]
    [InlineData("1 0 R", "1 1 R", false)]
    [InlineData("[]", "[]", true)]
    [InlineData("[1 2]", "[1 2]", true)]
    [InlineData("[1 2]", "[3 2]", false)]
    [InlineData("[1 2]", "[1 3]", false)]
    [InlineData("[1 2]", "[1]", false)]
    [InlineData("[1]", "[1 2]", false)]
    [InlineData("<<>>", "<<>>", true)]
    [InlineData("<</A 1/B 2>>", "<</B 2/A 1>>", true)]
    [InlineData("<</A 1/B 2>>", "<</A 3/B 2>>", false)]
    [InlineData("<</A 1/B 2>>", "<</A 1/B 3>>", false)]
    [InlineData("<</A 1>>", "<</B 1>>", false)]
    [InlineData("<</A 1>>", "<</A 1/B 2>>", false)]
    [InlineData("<</A 1/B 2>>", "<</A 1>>", false)]
    [InlineData("null", "null", true)]
    [InlineData("null", "1", false)]
    public void Two_values_are_equal_if_they_are_written_alike(string one, string other, bool same)
    {
        Addition.SameValue(Parse(one), Parse(other)).ShouldBe(same);
        Addition.SameValue(Parse(other), Parse(one)).ShouldBe(same);
        Addition.SameValue(Parse(one), null).ShouldBeFalse();
        Addition.SameValue(null, null).ShouldBeTrue();
    }

    /// <summary>An issue whose own signature was changed: that it does not hold, and nobody is named.</summary>
    [Fact]
    public void An_issued_signature_that_is_not_valid_names_nobody()
    {
        using var certificate = TestCertificate.Rsa();
        var file = PageMaker.Write([PageMaker.Words("x")], signature: new DocumentSignature(certificate, [], null));
        var text = HandMade.Text(file);
        var digits = text.LastIndexOf("/Contents<", StringComparison.Ordinal) + "/Contents<".Length;
        var good = FileHistory.Read(file).Signature().ShouldNotBeNull();
        (good.Words.StartsWith("CN=Investor Relations (", StringComparison.Ordinal), good.Wrong, good.Chain.Count).ShouldBe((true, "", 0));

        file[text.LastIndexOf("(D:2023", StringComparison.Ordinal) + 3] = (byte)'1';
        var broken = FileHistory.Read(file).Signature().ShouldNotBeNull();
        (broken.Words, broken.Wrong, broken.Certificate, broken.Chain.Count).ShouldBe(("", "does not hold", null, 0));
        broken.Moment.ShouldNotBeNull().Year.ShouldBe(1023);

        // In capitals another program has written it.
        var capitals = HandMade.Bytes(
            text[..digits] + text[digits..text.IndexOf('>', digits)].ToUpperInvariant() + text[text.IndexOf('>', digits)..]);
        var other = FileHistory.Read(capitals).Signature().ShouldNotBeNull();
        (other.Words, other.Wrong, other.Certificate, other.Moment).ShouldBe(
            ("", "is written in another way than the program does", null, null));
    }

    private static void Told(Func<LaterSave, int> appearance, Func<int, string> entry, string? told)
    {
        var save = new LaterSave(Issued);
        var number = Issued.Size + 2;
        AddedSignatures.Prepare(Issued, save);
        var made = appearance(save);
        if (made > Issued.Size) made.ShouldBe(number);
        save.Set(Issued.Size + 1, save[Issued.Size + 1][..^2] + entry(made) + ">>");
        Refused(AddedSignatures.Sign(save.End()),
            told is null ? null : string.Create(CultureInfo.InvariantCulture,
                $"the field \"Approval\" (object {Issued.Size + 1}) {told}: an annotation of the kind Widget"));
    }

    private static void Refused(byte[] file, string? told)
    {
        var refused = FileHistory.Read(file).Refused;
        if (told is null) refused.ShouldBeEmpty();
        else refused.ShouldContain(r => r.Contains(told), string.Join('\n', refused));
    }

    private static PdfValue Parse(string written)
    {
        var lexer = new Lexer(HandMade.Bytes(written), 0);
        return ObjectParser.Parse(ref lexer, new ReadingBudget(ReadingLimits.Default));
    }
}
