using System.Globalization;
using System.Text;
using QifuReports.App.Outcomes;
using QifuReports.Pdf.Revisions;
using QifuReports.Tests.Forging;

namespace QifuReports.Tests;

/// <summary>
/// What is added to an issued briefing afterwards: each kind of forgery is named and refused, and what is on the closed list is let
/// through.
/// </summary>
public sealed class ForgedBriefingTests
{
    private const string Paint = "q 1 1 1 rg 0 0 400 400 re f 0 g BT /F1 40 Tf 20 200 Td (RMB 9,999,999) Tj ET Q";
    private const string Painted =
        "/Type/XObject/Subtype/Form/BBox[0 0 400 400]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";

    private static readonly IssuedPdf Issued = Judge.Quarterly.Value;

    [Theory]
    [InlineData("Widget")]
    [InlineData("Link")]
    [InlineData("Stamp")]
    [InlineData("FreeText")]
    public void An_annotation_that_paints_over_a_page_is_named_and_refused(string kind)
    {
        var save = new LaterSave(Issued);
        var appearance = save.Add(LaterSave.Stream(Painted, Paint));
        var number = save.Add(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Annot/Subtype/{kind}/Rect[100 100 500 500]/F 4/AP<</N {appearance} 0 R>>>>"));
        var file = save.Annotate(Issued.Pages[2], number).End();

        Refused(file, $"added: page 3: an annotation of the kind {kind} with an appearance of its own was added (object {number}",
            "object " + number, "object " + appearance);
    }

    [Theory]
    [InlineData("<</S/URI/URI(https://evil.example/pay)>>", "URI")]
    [InlineData("<</S/Launch/F(calc.exe)>>", "Launch")]
    [InlineData("<</S/JavaScript/JS(app.alert(1))>>", "JavaScript")]
    public void A_link_over_a_page_that_acts_is_named_and_refused(string action, string name)
    {
        var save = new LaterSave(Issued);
        var number = save.Add($"<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/Border[0 0 0]/F 4/A{action}>>");
        Refused(save.Annotate(Issued.Pages[0], number).End(SaveForm.Stream),
            $"added: page 1: an annotation of the kind Link with an action ({name}) was added");
    }

    [Fact]
    public void An_attached_program_is_named_and_refused()
    {
        var save = new LaterSave(Issued);
        var program = save.Add(LaterSave.Stream("/Type/EmbeddedFile", "MZ..."));
        var specification = save.Add(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Filespec/F(update.exe)/UF(update.exe)/EF<</F {program} 0 R>>>>"));
        var catalog = Issued[Issued.Root];
        var at = catalog.IndexOf("/AF[", StringComparison.Ordinal) + 4;
        save.Set(Issued.Root, catalog.Insert(at, string.Create(CultureInfo.InvariantCulture, $"{specification} 0 R ")));
        Refused(save.End(), "added: the catalogue: /AF was changed", $"object {program}, an attached file",
            "pages: a file is attached that no briefing carries: update.exe");

        // The same in place of a file that is there.
        var replaced = new LaterSave(Issued);
        var facts = Issued.Find("facts.json");
        replaced.Set(facts, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Filespec/F(facts.json)/UF(facts.json)/EF<</F {replaced.Add(LaterSave.Stream("/Type/EmbeddedFile", "{}"))} 0 R>>>>"));
        Refused(replaced.End(), $"object {facts}, an attached file");
    }

    [Fact]
    public void A_form_of_XFA_is_named_and_refused()
    {
        var save = new LaterSave(Issued);
        var form = save.Add(LaterSave.Stream("", "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>"));
        Refused(save.Catalog(string.Create(CultureInfo.InvariantCulture, $"/AcroForm<</Fields[]/XFA {form} 0 R/SigFlags 3>>")).End(),
            "added: the form: /XFA was added");
    }

    [Fact]
    public void A_changed_title_is_named_and_refused()
    {
        var metadata = Issued.Streams.Single(n => Issued[n].Contains("/Type/Metadata", StringComparison.Ordinal));
        Refused(new LaterSave(Issued).Set(metadata, LaterSave.Stream("/Type/Metadata/Subtype/XML", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"))
            .End(), $"added: object {metadata}, metadata (XMP), in the catalogue/Metadata, was replaced");
        Refused(new LaterSave(Issued).Set(Issued.Info, "<</Title(Profit doubled)/Producer(QifuReports)>>").End(), $"object {Issued.Info}",
            "the information of the file (title, author)");

        var other = new LaterSave(Issued) { Trailer = "/Author(x)" };
        other.Add("null");
        Refused(other.End(), "added: the trailer: /Author was added");
    }

    [Fact]
    public void Saying_that_it_is_signed_changes_nothing_about_how_it_is_compared()
    {
        var figure = Issued.Find("/S/Figure");
        var save = new LaterSave(Issued).Set(figure, Issued[figure].Replace("/Alt", "/Alt(Profit doubled)/X", StringComparison.Ordinal));
        var forged = save.Catalog("/AcroForm<</Fields[]/SigFlags 3>>").End();
        Refused(forged, $"object {figure}, an element of the structure, with the text read out", "was replaced");

        Refused(new LaterSave(Issued).Catalog("/AcroForm<</Fields[]/SigFlags 3>>/OpenAction<</S/JavaScript/JS(app.alert(1))>>").End(),
            "added: the catalogue: /OpenAction was added (an action (JavaScript))");
    }

    [Theory]
    [InlineData("/AA<</WC<</S/JavaScript/JS(1)>>>>", "/AA")]
    [InlineData("/OCProperties<</OCGs[]/D<<>>>>", "/OCProperties")]
    [InlineData("/Version/2.0", "/Version")]
    [InlineData("/Perms<</DocMDP 1 0 R>>", "/Perms")]
    [InlineData("/Collection<</View/T>>", "/Collection")]
    [InlineData("/URI<</Base(https://evil.example)>>", "/URI")]
    public void Any_other_entry_of_the_catalogue_is_named_and_refused(string entry, string key) =>
        Refused(new LaterSave(Issued).Catalog(entry).End(), $"added: the catalogue: {key} was added");

    [Fact]
    public void Another_catalogue_other_pages_and_other_content_are_named_and_refused()
    {
        var other = new LaterSave(Issued);
        other.Root = other.Add(Issued[Issued.Root]);
        Refused(other.End(), "added: the trailer: /Root was changed");

        var pages = Issued.Find("/Type/Pages");
        Refused(new LaterSave(Issued).Set(pages, Issued[pages].Replace("/Count ", "/Count 0", StringComparison.Ordinal)).End(),
            $"object {pages}, a node of the page tree");
        var content = int.Parse(Issued[Issued.Pages[0]].Split("/Contents ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        Refused(new LaterSave(Issued).Set(content, LaterSave.Stream("", Paint)).End(),
            $"object {content}, a stream (content, a font or data), in page 1/Contents, was replaced", "text: page 1 reads otherwise");
        Refused(new LaterSave(Issued).Set(Issued.Pages[1],
            Issued[Issued.Pages[1]].Replace("/MediaBox[0 0", "/MediaBox[0 300", StringComparison.Ordinal)).End(),
            "added: page 2: /MediaBox was changed");
        var font = Issued.Find("/Subtype/Type0");
        Refused(new LaterSave(Issued).Set(font, Issued[font]).End(), $"object {font}, a font");

        var harmless = new LaterSave(Issued);
        var number = harmless.Add("<</Kind/Harmless>>");
        Judge.Wrong(harmless.End()).ShouldBe([$"added: object {number}, a dictionary, to which nothing leads, was added"]);
    }

    [Fact]
    public void The_command_names_it_and_ends_with_exit_code_3()
    {
        using var folder = new TemporaryFolder();
        var save = new LaterSave(Issued);
        var number = save.Add("<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A<</S/Launch/F(calc.exe)>>>>");
        File.WriteAllBytes(folder.Combine("b.pdf"), save.Annotate(Issued.Pages[0], number).End());
        var outcome = App.RunHere("verify", folder.Combine("b.pdf"));
        outcome.Code.ShouldBe(3, outcome.Error);
        outcome.Output.ShouldContain("FAILS    added       page 1: an annotation of the kind Link with an action (Launch) was added");

        // Padded, it is a briefing still, and does not verify.
        File.WriteAllBytes(folder.Combine("b.pdf"), [.. Issued.File, .. new byte[5000]]);
        App.RunHere("verify", folder.Combine("b.pdf")).Code.ShouldBe(3);
        File.WriteAllBytes(folder.Combine("b.pdf"), AddedSignatures.Signed(Issued).File);
        App.RunHere("verify", folder.Combine("b.pdf")).Code.ShouldBe(0);
    }

    [Fact]
    public void What_is_written_again_or_prepares_a_signature_is_not_on_the_list()
    {
        var page = Issued.Pages[1];
        Refused(new LaterSave(Issued).Set(page, Issued[page]).End(), "added: page 2 was written again, unchanged");
        Refused(new LaterSave(Issued).Set(Issued.Root, Issued[Issued.Root]).End(), $"added: object {Issued.Root}, the catalogue, ");
        Refused(new LaterSave(Issued).Catalog("/AcroForm<</Fields[]/SigFlags 3>>").End(), "with no signature");
        Refused(new LaterSave(Issued).End(), "added: a save was added that has no signature in it");
        Refused(new LaterSave(Issued).End(SaveForm.Stream), "added: a save was added that has no signature in it");
    }

    [Fact]
    public void Where_readers_could_see_different_files_it_does_not_verify()
    {
        var end = string.Create(CultureInfo.InvariantCulture, $"startxref\n{Start(Issued)}\n%%EOF\n");
        var evil = new LaterSave(Issued).Set(Issued.Info, "<</Title(x)>>").End();
        (string What, byte[] File)[] cases =
        [
            ("padding", [.. Issued.File, .. new byte[5000]]), ("spaces", [.. Issued.File, .. Bytes(new string(' ', 5000))]),
            ("a little space", [.. Issued.File, .. Bytes("\n\n")]),
            ("a comment", [.. Issued.File, .. Bytes("% the end\n")]), ("two ends", [.. Issued.File, .. Bytes(end)]),
            ("another save, padded, and the old end", [.. evil, .. Bytes(new string('\n', 3000) + end)]),
            ("the old end after junk", [.. Issued.File, .. Bytes("junk\n" + end)]),
            ("an object that nobody names", [.. Issued.File, .. Bytes("9999 0 obj\n<</Type/Catalog>>\nendobj\n")]),
            ("an object that nobody names, and the old end",
                [.. Issued.File, .. Bytes($"{Issued.Root} 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\n{end}")]),
            ("two headers", [.. Bytes("%PDF-1.4\n"), .. Issued.File]), ("bytes before", [.. Bytes("MZ"), .. Issued.File]),
            ("twice the file", [.. Issued.File, .. Issued.File]), ("cut off", Issued.File[..^2]),
        ];
        foreach (var (what, file) in cases) Refuses(file, what);
    }

    [Theory]
    [InlineData("is written twice in one save", "\nendobj\nxref", "\nendobj\n{n} 0 obj\nnull\nendobj\nxref")]
    [InlineData("object 99999 stands in the file, and the cross-reference does not name it", "\nendobj\nxref",
        "\nendobj\n99999 0 obj\nnull\nendobj\nxref")]
    [InlineData("an object has a comment in it", "<</Type/Sig", "<<%x\n/Type/Sig")]
    [InlineData("what stands there is no object", "\nendobj\nxref", "\nendobj\n% comment\nxref")]
    [InlineData("bytes of empty space stand where an object or the end belongs", "\nendobj\nxref", "\nendobj\n          \nxref")]
    [InlineData("the cross-reference says of object", "00000 n", "00000 n", 1)]
    [InlineData("the cross-reference says of object", " 00000 n", " 00001 n")]
    [InlineData("the cross-reference says of object", " 00000 n", " 00000 f")]
    [InlineData("its end leads to another cross-reference than its own", "startxref\n", "startxref\n1")]
    [InlineData("its end leads to another cross-reference than its own", "startxref\n", "startxref\n{start}\n%%EOF\nstartxref\n")]
    [InlineData("it does not go on from the save before it", "/Prev ", "/Prev 1")]
    [InlineData("it does not go on from the save before it", "/Prev ", "/Nope ")]
    [InlineData("it has a second cross-reference, for other readers", "/Prev ", "/XRefStm 9/Prev ")]
    [InlineData("a dictionary has the key Root twice", "/Prev ", "/Root 1 0 R/Prev ")]
    [InlineData("its trailer counts fewer objects than the one before", "/Size ", "/Size 1/Was ")]
    [InlineData("a dictionary has the key Type twice", "<</Type/Sig", "<</Type/Sig/Type/Sig")]
    [InlineData("it is laid out for reading from the front", "<</Type/Sig", "<</Linearized 1/Type/Sig")]
    [InlineData("it says that it is encrypted", "/Prev ", "/Encrypt<<>>/Prev ")]
    public void A_save_that_is_not_written_as_it_should_be_does_not_verify(string told, string was, string now, int shift = 0)
    {
        // Changed before it is signed, so that the signature holds and nothing else is wrong.
        var issued = Judge.FactSheet.Value;
        var save = new LaterSave(issued);
        AddedSignatures.Prepare(issued, save);
        var text = Encoding.Latin1.GetString(save.End());
        Judge.Wrong(AddedSignatures.Sign(Bytes(text))).ShouldBe([]);
        var number = string.Create(CultureInfo.InvariantCulture, $"{issued.Size}");
        now = now.Replace("{n}", number, StringComparison.Ordinal).Replace("{start}", Start(issued), StringComparison.Ordinal);
        var place = text.LastIndexOf(was, StringComparison.Ordinal);
        place.ShouldBeGreaterThan(issued.File.Length);
        var changed = text.Remove(place, was.Length).Insert(place, now);
        if (shift > 0) changed = changed.Remove(place - 2, 1).Insert(place - 2, changed[place - 2] == '9' ? "1" : "9");

        var wrong = Judge.Wrong(AddedSignatures.Sign(Bytes(Moved(text, changed))));
        wrong.ShouldContain(w => w.StartsWith("added: ", StringComparison.Ordinal) && w.Contains(told, StringComparison.Ordinal),
            string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_signature_and_a_time_stamp_that_show_nothing_are_let_through(bool isStamp, bool onPage)
    {
        foreach (var form in Enum.GetValues<SaveForm>())
        {
            var signed = AddedSignatures.Signed(Issued, form, onPage ? Issued.Pages[1] : null, isStamp);
            var file = signed.File;
            Judge.Wrong(file).ShouldBe([], form.ToString());
            Judge.Wrong(file, alone: true).ShouldBe([], form.ToString());
            Judge.Report(file).Steps.Single(s => s.Name == "added").Details.ShouldHaveSingleItem()
                .ShouldStartWith(
                    $"added after it was issued: a {(isStamp ? "time stamp" : "signature")} that shows nothing and holds, by " +
                        $"CN={(isStamp ? "Stamper" : "Approver")} (SHA-256");

            var validated = AddedSignatures.WithValidationData(Issued, signed, form);
            Judge.Wrong(validated).ShouldBe([], form.ToString());
            Judge.Report(validated).Steps.Single(s => s.Name == "added").Details[0].ShouldEndWith(
                "validation data: 2 certificates, answers and lists about them");
        }
    }

    [Theory]
    [InlineData("/AP<</N 1 0 R>>", "", "", "has an appearance")]
    [InlineData("/A<</S/URI/URI(x)>>", "", "", "has /A, which no signature needs")]
    [InlineData("/AA<<>>", "", "", "has /AA, which no signature needs")]
    [InlineData("/MK<</CA(x)>>", "", "", "has /MK, which no signature needs")]
    [InlineData("/Kids[]", "", "", "has /Kids, which no signature needs")]
    [InlineData("/StructParent 9", "", "", "has /StructParent, which changes what is read out")]
    [InlineData("", "/Reference[<</TransformMethod/DocMDP>>]", "", "its signature has /Reference, which is not on the list")]
    [InlineData("", "/Reason 1 0 R", "", "its signature has /Reason, which is not on the list")]
    [InlineData("", "", "/NeedAppearances true", "the form: /NeedAppearances was added")]
    [InlineData("", "", "/DR<<>>", "the form: /DR was added")]
    public void A_signature_with_something_to_it_is_refused(string field, string value, string form, string told) =>
        Refused(AddedSignatures.Signed(Issued, field: field, value: value, formEntries: form).File, told);

    [Theory]
    [InlineData("/BBox[0 0 0 0]/Resources<<>>", "", null)]
    [InlineData("/BBox[0 0 0 0]/Resources<<>>", "q 0 0 9 9 re f Q", "has an appearance that may show something")]
    [InlineData("/BBox[0 0 9 9]/Resources<<>>", "", "has an appearance that may show something")]
    [InlineData("/BBox[0 0 0 0]/Resources<</Font<<>>>>", "", "has an appearance that may show something")]
    [InlineData("/BBox[0 0 0 0]/OC<</Type/OCG>>", "", "has an appearance that may show something")]
    public void The_appearance_of_a_signature_has_to_be_empty(string entries, string content, string? told)
    {
        var save = new LaterSave(Issued);
        var appearance = save.Add(LaterSave.Stream("/Type/XObject/Subtype/Form" + entries, content));
        AddedSignatures.Prepare(Issued, save, Issued.Pages[0],
            field: string.Create(CultureInfo.InvariantCulture, $"/AP<</N {appearance} 0 R>>"));
        var file = AddedSignatures.Sign(save.End());
        if (told is null) Judge.Wrong(file).ShouldBe([]);
        else Refused(file, told);
    }

    [Fact]
    public void A_signature_that_does_not_hold_or_covers_less_is_refused()
    {
        var signed = AddedSignatures.Signed(Issued).File;
        var text = Encoding.Latin1.GetString(signed);
        var name = text.LastIndexOf("/M(D:2024", StringComparison.Ordinal) + 5;
        var changed = signed.ToArray();
        changed[name] = (byte)'3';
        Refused(changed, "its signature does not hold");

        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save);
        Refused(save.End(), "its signature does not cover every byte of the file but its own value");
        Refused(Bytes(Encoding.Latin1.GetString(signed).Replace("/ByteRange[0 ", "/ByteRange[1 ", StringComparison.Ordinal)),
            "its signature does not cover every byte");
        Refused(Bytes(text.Replace("/Rect[0 0 0 0]/F 132/V", "/Rect[0 0 9 9]/F 132/V", StringComparison.Ordinal)),
            "covers a part of the page");
    }

    [Fact]
    public void No_byte_of_what_was_added_can_be_another()
    {
        var issued = Judge.FactSheet.Value;
        var signed = AddedSignatures.Signed(issued, SaveForm.Packed, issued.Pages[0]).File;
        var text = Encoding.Latin1.GetString(signed);
        var message = text.LastIndexOf("/Contents<", StringComparison.Ordinal) + 10;
        var end = text.IndexOf("0000000000000000", message, StringComparison.Ordinal);
        var (chance, tried) = (new Lcg(11), 0);
        for (var i = 0; i < 400; i++)
        {
            // Of the message itself, what is not signed may be another: the number of its version, and the like.
            var place = issued.File.Length + chance.Below(signed.Length - issued.File.Length);
            var value = (byte)chance.Below(256);
            if (place >= message && place < end || signed[place] == value) continue;
            var changed = signed.ToArray();
            changed[place] = value;
            FileHistory.Read(changed).Refused.ShouldNotBeEmpty(string.Create(CultureInfo.InvariantCulture, $"byte {place} is {value}"));
            tried++;
        }
        tried.ShouldBeGreaterThan(200);

        // The signer's name stands in the message, and in nothing that is signed but by the hash of the certificate.
        var name = text.IndexOf(Convert.ToHexStringLower("Approver"u8), message, StringComparison.Ordinal);
        var renamed = signed.ToArray();
        renamed[name + 1] = (byte)'2';
        Refused(renamed, "its signature ");
    }

    [Fact]
    public void Under_cover_of_a_signature_nothing_else_is_let_through()
    {
        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save, Issued.Pages[0]);
        save.Set(Issued.Info, "<</Title(Profit doubled)>>");
        Refused(AddedSignatures.Sign(save.End()), $"object {Issued.Info}");

        var signed = AddedSignatures.Signed(Issued);

        // Nor after one, nor where the object of a page is said to be the form.
        var later = new LaterSave(Issued, signed.File, signed.Next).Set(Issued.Info, "<</Title(x)>>");
        Refused(later.End(), $"object {Issued.Info}");
        var element = Issued.Find("/S/Figure");
        Refused(new LaterSave(Issued).Set(element, "<</Fields[]/SigFlags 3>>")
            .Catalog(string.Create(CultureInfo.InvariantCulture, $"/AcroForm {element} 0 R")).End(), $"object {element}, a dictionary");
        Refused(new LaterSave(Issued).Catalog(string.Create(CultureInfo.InvariantCulture, $"/DSS<</Certs[{Issued.Streams[0]} 0 R]>>"))
            .End(), "/Certs has what is no certificate");
    }

    // Refused with what is told about it, with the data at hand and without.
    private static void Refused(byte[] file, params string[] told)
    {
        foreach (var alone in new[] { false, true })
        {
            var wrong = Judge.Wrong(file, alone);
            foreach (var words in told)
                wrong.ShouldContain(w => w.Contains(words, StringComparison.Ordinal), $"{words}; told was: {string.Join('\n', wrong)}");
        }
    }

    // Refused as a briefing that does not verify, or as no briefing at all.
    private static void Refuses(byte[] file, string what)
    {
        foreach (var alone in new[] { false, true })
        {
            try
            {
                Judge.Report(file, alone).Verified.ShouldBeFalse(what);
            }
            catch (Trouble)
            {
                // It cannot be read as a PDF.
            }
        }
    }

    private static string Start(IssuedPdf issued) =>
        Encoding.Latin1.GetString(issued.File, issued.File.Length - 40, 40).Split("startxref\n")[1].Split('\n')[0];

    // The end leads to the table wherever a change has moved it.
    private static string Moved(string text, string changed)
    {
        var (was, now) =
            (text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1, changed.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1);
        return changed.Replace(string.Create(CultureInfo.InvariantCulture, $"{was}\n%%EOF"),
            string.Create(CultureInfo.InvariantCulture, $"{now}\n%%EOF"), StringComparison.Ordinal);
    }

    private static byte[] Bytes(string latin) => Encoding.Latin1.GetBytes(latin);
}
