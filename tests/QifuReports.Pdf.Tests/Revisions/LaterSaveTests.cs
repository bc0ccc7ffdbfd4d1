using System.Globalization;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Tests.Forging;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>
/// What a later save may add to a file, entry by entry: a signature that shows nothing and what it is validated by, and nothing else.
/// </summary>
public class LaterSaveTests
{
    private static readonly IssuedPdf Issued = new(PageMaker.Write(ReadableDocumentTests.Pages()));

    [Fact]
    public void A_signature_and_a_time_stamp_and_their_validation_data_are_accepted_in_every_form_of_a_save()
    {
        foreach (var form in Enum.GetValues<SaveForm>())
            foreach (var isStamp in new[] { false, true })
            {
                var signed = AddedSignatures.Signed(Issued, form, Issued.Pages[1], isStamp);
                var history = FileHistory.Read(AddedSignatures.WithValidationData(Issued, signed, form));
                history.Refused.ShouldBeEmpty();
                history.Accepted.Count.ShouldBe(2);
                history.Accepted[0].ShouldStartWith(
                    isStamp ? "a time stamp that shows nothing and holds, by " : "a signature that shows nothing and holds, by ");
                history.Accepted[1].ShouldBe("validation data: 2 certificates, answers and lists about them");
                history.IssuedLength.ShouldBe(Issued.File.Length);
                history.Ambiguity().ShouldBeNull();
            }
    }

    [Theory]
    [InlineData("/TU(A word)")]
    [InlineData("/V 1 0 R", "has /V twice")]
    [InlineData("/Kids[]", "has /Kids, which no signature needs")]
    [InlineData("/DA(x)", "has /DA, which no signature needs")]
    [InlineData("/AA<<>>", "has /AA, which no signature needs")]
    [InlineData("/StructParent 1", "has /StructParent, which changes what is read out")]
    [InlineData("/StructParent(x)", "is not as a field has to be")]
    [InlineData("/TU 5", "is not as a field has to be")]
    [InlineData("/AP<</N 3 0 R>>", "has an appearance")]
    [InlineData("/AP<<>>", "has an appearance")]
    public void A_field_may_have_the_entries_a_signature_needs(string entries, string? told = null)
    {
        var history = FileHistory.Read(AddedSignatures.Signed(Issued, field: entries, page: Issued.Pages[0]).File);
        if (told is null) history.Refused.ShouldBeEmpty();
        else if (told.EndsWith("twice", StringComparison.Ordinal))
            history.Refused.ShouldHaveSingleItem().ShouldContain("a dictionary has the key V twice");
        else history.Refused.ShouldContain(r => r.Contains($"the field \"Approval\" (object {Issued.Size + 1}) {told}"),
            string.Join('\n', history.Refused));
    }

    [Theory]
    [InlineData("/F 132", "/F 1023", null)]
    [InlineData("/F 132", "/F 1024", "is not as a field has to be")]
    [InlineData("/F 132", "/F -1", "is not as a field has to be")]
    [InlineData("/F 132", "/F 1.0", "is not as a field has to be")]
    [InlineData("/FT/Sig", "/FT/Tx", "is of another kind than a signature's")]
    [InlineData("/Subtype/Widget", "/Subtype/Stamp", "is no widget")]
    [InlineData("/Type/Annot", "/Type/Page", "is no widget")]
    [InlineData("/Rect[0 0 0 0]", "/Rect[0 0 0 1]", "covers a part of the page")]
    [InlineData("/Rect[0 0 0 0]", "/Rect[1 0 0 0]", "covers a part of the page")]
    [InlineData("/Rect[0 0 0 0]", "/Rect[0 0 0 0 0]", "covers a part of the page")]
    [InlineData("/Rect[0 0 0 0]", "", "covers a part of the page")]
    [InlineData("/T(Approval)", "/T 5", "is not as a field has to be")]
    [InlineData("/V ", "/P ", "is not signed")]
    public void A_field_is_checked_entry_by_entry(string was, string now, string? told)
    {
        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save);
        save[Issued.Size + 1].ShouldContain(was);
        save.Set(Issued.Size + 1, save[Issued.Size + 1].Replace(was, now, StringComparison.Ordinal));
        var history = FileHistory.Read(AddedSignatures.Sign(save.End()));
        if (told is null) history.Refused.ShouldBeEmpty();
        else history.Refused.ShouldContain(r => r.StartsWith("the field \"") && r.Contains(told), string.Join('\n', history.Refused));
    }

    [Theory]
    [InlineData("/Name(A person)/Location(x)/Reason(x)/ContactInfo(x)", null)]
    [InlineData("/V 1", null)]
    [InlineData("/Prop_Build<</App<</Name/X/R 5>>>>", null)]
    [InlineData("/Prop_Build<</App<</Name(x)>>>>", "has /Prop_Build, which is not on the list of what a signature may have")]
    [InlineData("/Prop_Build<</A<</B<</C<</D 1>>>>>>>>", "has /Prop_Build, which is not on the list of what a signature may have")]
    [InlineData("/Name 5", "has /Name, which is not on the list of what a signature may have")]
    [InlineData("/V(1)", "has /V, which is not on the list of what a signature may have")]
    [InlineData("/Reference[]", "has /Reference, which is not on the list of what a signature may have")]
    public void A_signature_may_have_only_the_listed_entries(string entries, string? told)
    {
        var history = FileHistory.Read(AddedSignatures.Signed(Issued, value: entries).File);
        if (told is null) history.Refused.ShouldBeEmpty();
        else history.Refused.ShouldContain(r => r.EndsWith($"(object {Issued.Size + 1}): its signature {told}", StringComparison.Ordinal),
            string.Join('\n', history.Refused));
    }

    [Theory]
    [InlineData("/SubFilter/ETSI.CAdES.detached", "/SubFilter/adbe.pkcs7.sha1", "has /SubFilter")]
    [InlineData("/SubFilter/ETSI.CAdES.detached", "/SubFilter/ETSI.RFC3161", "has /Type")]
    [InlineData("/SubFilter/ETSI.CAdES.detached", "", "does not say of which kind it is")]
    [InlineData("/Type/Sig", "/Type/DocTimeStamp", "has /Type")]
    [InlineData("/Type/Sig", "/Type/Other", "has /Type")]
    [InlineData("/Filter/Adobe.PPKLite", "/Filter(x)", "has /Filter")]
    public void A_signature_must_be_of_a_known_kind(string was, string now, string told)
    {
        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save);
        save.Set(Issued.Size, save[Issued.Size].Replace(was, now, StringComparison.Ordinal));
        FileHistory.Read(AddedSignatures.Sign(save.End())).Refused.ShouldContain(r => r.Contains("its signature " + told));
    }

    [Fact]
    public void A_signature_must_cover_everything_and_be_valid()
    {
        var good = AddedSignatures.Signed(Issued).File;
        FileHistory.Read(good).Refused.ShouldBeEmpty();
        var text = HandMade.Text(good);
        var range = text.LastIndexOf("/ByteRange[", StringComparison.Ordinal);
        var numbers = text[(range + 11)..text.IndexOf(']', range)].Trim().Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture))
            .ToArray();

        // Each of the four numbers one too many and one too few.
        for (var i = 0; i < 4; i++)
            foreach (var step in new[] { 1, -1 })
            {
                if (numbers[i] + step < 0) continue;
                var changed = string.Join(' ', numbers.Select((n, k) => k == i ? n + step : n));
                var file = HandMade.Bytes(text[..(range + 11)] + changed.PadRight(text.IndexOf(']', range) - range - 11)
                    + text[text.IndexOf(']', range)..]);
                FileHistory.Read(file).Refused.ShouldHaveSingleItem()
                    .ShouldMatch("its signature (does not cover every byte of the file but its own value|does not hold)$");
            }

        // A digit of the message, a byte of what is covered, and one of the room behind the message.
        var contents = text.IndexOf('<', text.IndexOf("/Contents", range, StringComparison.Ordinal));
        Changed(good, contents + 900, b => b == '0' ? (byte)'1' : (byte)'0').ShouldEndWith("its signature does not hold");
        Changed(good, text.LastIndexOf("20240102030405", StringComparison.Ordinal), _ => (byte)'3')
            .ShouldEndWith("its signature does not hold");
        Changed(good, text.IndexOf('>', contents) - 1, _ => (byte)'1').ShouldEndWith("its signature is no message of a signature");

        static string Changed(byte[] file, int at, Func<byte, byte> change)
        {
            var changed = (byte[])file.Clone();
            changed[at] = change(changed[at]);
            return FileHistory.Read(changed).Refused.ShouldHaveSingleItem();
        }
    }

    [Theory]
    [InlineData("/SigFlags 3", null)]
    [InlineData("/SigFlags 0", null)]
    [InlineData("/SigFlags 4", "the form: /SigFlags does not say that there are signatures")]
    [InlineData("/SigFlags -1", "the form: /SigFlags does not say that there are signatures")]
    [InlineData("/SigFlags(x)", "the form: /SigFlags does not say that there are signatures")]
    [InlineData("/SigFlags 3/NeedAppearances true", "the form: /NeedAppearances was added")]
    [InlineData("/SigFlags 3/DR<<>>", "the form: /DR was added (a dictionary)")]
    public void A_form_has_fields_and_says_that_there_are_signatures(string entries, string? told)
    {
        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save);
        save.Set(Issued.Root, save[Issued.Root].Replace("/SigFlags 3", entries, StringComparison.Ordinal));
        Told(AddedSignatures.Sign(save.End()), told);
    }

    [Theory]
    [InlineData("/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>", null)]
    [InlineData("/Extensions<</ADBE<</URL(x)>>>>", "the catalogue: /Extensions has more than versions in it")]
    [InlineData("/Extensions<</A<</B<</C 1>>>>>>", "the catalogue: /Extensions has more than versions in it")]
    [InlineData("/DSS<</Certs[]>>", null)]
    [InlineData("/DSS[]", "the catalogue: /DSS is no store of validation data")]
    [InlineData("/DSS<</Type/DSX>>", "the validation data: /Type was added")]
    [InlineData("/DSS<</Type/DSS/Other 1>>", "the validation data: /Other was added")]
    [InlineData("/DSS<</Certs 5>>", "the validation data: /Certs is no list")]
    [InlineData("/DSS<</Certs[5]>>", "the validation data: /Certs has what is no certificate, answer or list of revoked ones")]
    [InlineData("/DSS<</VRI 5>>", "the validation data: /VRI is not as it should be")]
    [InlineData("/DSS<</VRI<</ABCDEF0123456789abcdef0123456789ABCDEF01<</Type/VRI/TU(D:2024)>>>>>>", null)]
    [InlineData("/DSS<</VRI<</ABCDEF0123456789abcdef0123456789ABCDEF0<<>>>>>>",
        "the validation data: /VRI has an entry ABCDEF0123456789abcdef0123456789ABCDEF0 that is of no signature")]
    [InlineData("/DSS<</VRI<</ABCDEF0123456789abcdef0123456789ABCDEF012<<>>>>>>", "that is of no signature")]
    [InlineData("/DSS<</VRI<</GBCDEF0123456789abcdef0123456789ABCDEF01<<>>>>>>", "that is of no signature")]
    [InlineData("/DSS<</VRI<</ABCDEF0123456789abcdef0123456789ABCDEF01 5>>>>", "that is of no signature")]
    [InlineData("/DSS<</VRI<</ABCDEF0123456789abcdef0123456789ABCDEF01<</TU 5>>>>>>", "the validation data: /VRI has /TU")]
    [InlineData("/DSS<</VRI<</ABCDEF0123456789abcdef0123456789ABCDEF01<</Type/DSS>>>>>>", "the validation data: /VRI has /Type")]
    [InlineData("/Lang(xx)", "a dictionary has the key Lang twice")]
    [InlineData("/Threads[]", "the catalogue: /Threads was added")]
    public void The_catalogue_may_name_versions_and_validation_data(string entries, string? told) =>
        Told(AddedSignatures.Signed(Issued, catalog: entries).File, told);

    [Theory]
    [InlineData(null, null)]
    [InlineData("/Size ", "the one before")]
    [InlineData("/Prev ", "it does not go on from the save before it")]
    public void A_save_must_count_all_objects_and_name_the_save_before_it(string? key, string? told)
    {
        var text = HandMade.Text(AddedSignatures.Signed(Issued).File);
        if (key is null)
        {
            Told(HandMade.Bytes(text), told);
            return;
        }

        // A digit less, at the end of the file, which the signature covers too: but it is not asked.
        var at = text.LastIndexOf(key, StringComparison.Ordinal) + key.Length;
        Told(HandMade.Bytes(text[..at] + "1 " + new string(' ', text.IndexOfAny(['/', '>'], at) - at - 2)
            + text[text.IndexOfAny(['/', '>'], at)..]), told);
    }

    [Fact]
    public void Existing_objects_must_not_be_written_again()
    {
        var font = Issued.Find("/Subtype/Type0");
        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save);
        save.Set(font, Issued[font]);
        Told(AddedSignatures.Sign(save.End()), $"object {font}, a font, in page 1/Resources/Font/F1, was replaced");

        var page = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, page);
        page.Set(Issued.Pages[0], Issued[Issued.Pages[0]]);
        Told(AddedSignatures.Sign(page.End()), "page 1 was written again, unchanged");

        var nothing = new LaterSave(Issued);
        var number = nothing.Add("<</Kind/Other>>");
        Told(nothing.End(), $"object {number}, a dictionary, to which nothing leads, was added");
        Told(new LaterSave(Issued).Set(Issued.Root, Issued[Issued.Root]).End(), "with no signature");
    }

    [Fact]
    public void A_field_may_be_on_its_own_page_once()
    {
        // On the page that it names; on another; twice on one; and an annotation that is no field.
        Told(AddedSignatures.Signed(Issued, page: Issued.Pages[0]).File, null);
        var other = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, other, Issued.Pages[0]);
        other.Set(Issued.Pages[0], Issued[Issued.Pages[0]]).Annotate(Issued.Pages[1], Issued.Size + 1);
        Told(AddedSignatures.Sign(other.End()), "page 2: an annotation of the kind Widget was added");
        var twice = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, twice, Issued.Pages[1]);
        var listed = $"{Issued.Size + 1} 0 R]";
        twice[Issued.Pages[1]].ShouldContain(listed);
        twice.Set(Issued.Pages[1], twice[Issued.Pages[1]].Replace(listed, listed[..^1] + " " + listed, StringComparison.Ordinal));
        Told(AddedSignatures.Sign(twice.End()), "page 2: an annotation of the kind Widget was added");
        var note = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, note);
        Told(AddedSignatures.Sign(note.Annotate(Issued.Pages[0], note.Add("<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]>>")).End()),
            "page 1: an annotation of the kind FreeText was added");
    }

    private static void Told(byte[] file, string? told)
    {
        var refused = FileHistory.Read(file).Refused;
        if (told is null) refused.ShouldBeEmpty();
        else refused.ShouldContain(r => r.Contains(told), string.Join('\n', refused));
    }
}
