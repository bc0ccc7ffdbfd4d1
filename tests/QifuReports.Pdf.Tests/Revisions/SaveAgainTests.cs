using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Tests.Forging;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>
/// What a later save may leave as it was and what it may not touch: the trailer, the pages and how many there are, the lists of the form
/// and of each page.
/// </summary>
public class SaveAgainTests
{
    private static readonly IssuedPdf Issued = new(PageMaker.Write([PageMaker.Words("one"), PageMaker.Words("two")]));

    [Theory]
    [InlineData("", null)]
    [InlineData("/Extra 1", "the trailer: /Extra was added")]
    [InlineData("/W[1 2 1]", "the trailer: /W was added")]
    [InlineData("/Type/Other", "the trailer: /Type was added")]
    [InlineData("/Filter/FlateDecode", "the trailer: /Filter was added")]
    [InlineData("/Info 1 0 R", "a dictionary has the key Info twice")]
    public void A_trailer_may_have_only_the_usual_entries(string more, string? told) => Told(save => save.Trailer = more, told);

    [Theory]
    [InlineData("/Extra 1", "the trailer: /Extra was added")]
    [InlineData("", null)]
    public void The_dictionary_of_a_cross_reference_stream_is_a_trailer_too(string more, string? told) =>
        Told(save => save.Trailer = more, told, SaveForm.Stream);

    [Fact]
    public void The_trailer_names_the_same_catalogue_the_same_information_and_the_same_file()
    {
        var file = HandMade.Text(AddedSignatures.Signed(Issued).File);
        var trailer = file.LastIndexOf("trailer", StringComparison.Ordinal);
        string Changed(string was, string now) =>
            file[..trailer] + file[trailer..].Replace(was, now.PadRight(was.Length), StringComparison.Ordinal);
        var known = Issued.Id[1..35];
        Told(Changed($"/Info {Issued.Info} 0 R", $"/Info {Issued.Pages[0]} 0 R"),
            "the trailer: /Info, the title and author of the file, was changed");
        Told(Changed($"/Info {Issued.Info} 0 R", ""), "the trailer: /Info, the title and author of the file, was changed");
        Told(Changed("/ID" + Issued.Id, ""), "the trailer: /ID, which tells the file from others, was changed");
        Told(Changed(Issued.Id, "[]"), "the trailer: /ID, which tells the file from others, was changed");
        Told(Changed(Issued.Id, $"[{known}]"), "the trailer: /ID, which tells the file from others, was changed");
        Told(Changed(Issued.Id, $"[{known}5]"), "the trailer: /ID, which tells the file from others, was changed");
        Told(Changed(Issued.Id, $"[5{known}]"), "the trailer: /ID, which tells the file from others, was changed");
        Told(Changed(Issued.Id, $"[(other){known}]"), "the trailer: /ID, which tells the file from others, was changed");

        Told(save => save.Root = save.Add(Issued[Issued.Root]),
            "the trailer: /Root was changed: another catalogue takes the place of the one that was issued");

        // The second half is each save's own: the signature covers it, and says so.
        var own = FileHistory.Read(HandMade.Bytes(Changed(Issued.Id, $"[{known}(own)]"))).Refused.ShouldHaveSingleItem();
        own.ShouldEndWith("its signature does not hold");
    }

    [Fact]
    public void Number_and_order_of_pages_must_stay()
    {
        var tree = Issued.Find("/Type/Pages");
        var (one, two) = ($"{Issued.Pages[0]} 0 R", $"{Issued.Pages[1]} 0 R");
        Told(save => save.Set(tree, $"<</Type/Pages/Kids[{one}]/Count 1>>"), "there is 1 page where 2 were issued");
        Told(save => save.Set(tree, $"<</Type/Pages/Kids[{one} {two} {save.Add("<</Type/Page>>")} 0 R]/Count 3>>"),
            "there are 3 pages where 2 were issued");
        Told(save => save.Set(tree, $"<</Type/Pages/Kids[{two} {one}]/Count 2>>"), "page 1: another page takes its place");
        Told(save => save.Set(tree, $"<</Type/Pages/Kids[{two} {one}]/Count 2>>"), "page 2: another page takes its place");

        var single = new IssuedPdf(PageMaker.Write([PageMaker.Words("one")]));
        var more = new LaterSave(single);
        more.Set(single.Find("/Type/Pages"), $"<</Type/Pages/Kids[{single.Pages[0]} 0 R {more.Add("<</Type/Page>>")} 0 R]/Count 2>>");
        Told(HandMade.Text(more.End()), "there are 2 pages where 1 was issued");
    }

    [Theory]
    [InlineData("/Type/Page/", "/Type/Page/Tabs/R/", "page 1: /Tabs was added")]
    [InlineData("/MediaBox[0 0 ", "/MediaBox[0 1 ", "page 1: /MediaBox was changed")]
    [InlineData("/Type/Page/", "/Type/Page/Rotate 90/", "page 1: /Rotate was added")]
    [InlineData("/MediaBox", "/MediaBax", "page 1: /MediaBox was taken away")]
    [InlineData("<</Type/Page/", "<</Rotate 90/Type/Page/", "page 1: /Rotate was added")]
    [InlineData("<</Type/Page/", "<</", "page 1: /Type was taken away")]
    [InlineData("<</Type/Page/", "<</Type/Pagx/", "page 1: /Type was changed")]
    public void A_page_must_stay_unchanged(string was, string now, string told)
    {
        Issued[Issued.Pages[0]].ShouldContain(was);
        Told(save => save.Set(Issued.Pages[0], Issued[Issued.Pages[0]].Replace(was, now, StringComparison.Ordinal)), told);
    }

    /// <summary>A form that was there: what stood in its lists stands there still, in its order, and what is new comes after.</summary>
    [Fact]
    public void The_next_signature_comes_after_the_first()
    {
        var signed = AddedSignatures.Signed(Issued, page: Issued.Pages[0]);
        var widget = Issued.Size + 1;
        string Form(string fields, string flags = "3", string more = "") => $"/AcroForm<</Fields[{fields}]/SigFlags {flags}{more}>>";

        Again(signed, added => Form($"{widget} 0 R {added} 0 R"), null);
        Again(signed, added => Form($"{widget} 0 R {added} 0 R", "1"), null);
        Again(signed, added => Form($"{widget} 0 R {added} 0 R", "3.0"), "the form: /SigFlags does not say that there are signatures");
        Again(signed, added => Form($"{added} 0 R {widget} 0 R"),
            "the form: /Fields: what stood there does not stand there any more, or in another order");
        Again(signed, added => Form($"{added} 0 R"),
            "the form: /Fields: what stood there does not stand there any more, or in another order");
        Again(signed, added => Form($"{widget} 0 R {added} 0 R {added} 0 R"), "the form: a field was added that is no new one");
        Again(signed, added => Form($"{widget} 0 R {added} 0 R {widget} 0 R"), "the form: a field was added that is no new one");
        Again(signed, added => Form($"{widget} 0 R {added} 0 R 5"), "the form: a field was added that is no new one");
        Again(signed, added => Form($"{widget} 0 R {added} 0 R", more: "/Q 1"), "the form: /Q was added");
        Again(signed, added => "/AcroForm 5", "the catalogue: /AcroForm is no form");
        Again(signed, added => "", "the catalogue: /AcroForm was taken away");
    }

    private static void Again(SignedSave signed, Func<int, string> form, string? told)
    {
        var save = new LaterSave(Issued, signed.File, signed.Next);
        AddedSignatures.Prepare(Issued, save, name: "Second");
        var catalog = signed.Catalog[..signed.Catalog.IndexOf("/AcroForm", StringComparison.Ordinal)];
        save.Set(Issued.Root, catalog + form(signed.Next + 1) + ">>");
        Told(HandMade.Text(AddedSignatures.Sign(save.End())), told);
    }

    private static void Told(Action<LaterSave> change, string? told, SaveForm form = SaveForm.Table)
    {
        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save);
        change(save);
        Told(HandMade.Text(AddedSignatures.Sign(save.End(form))), told);
    }

    private static void Told(string file, string? told)
    {
        var refused = FileHistory.Read(HandMade.Bytes(file)).Refused;
        if (told is null) refused.ShouldBeEmpty();
        else refused.ShouldContain(r => r.Contains(told), string.Join('\n', refused));
    }
}
