using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace QifuReports.Tests.Forging;

/// <summary>A later save that was generated.</summary>
/// <param name="What">What it adds or changes, to be told.</param>
/// <param name="File">The whole file.</param>
/// <param name="OnTheList">Whether it is from the closed list.</param>
internal sealed record GeneratedSave(string What, byte[] File, bool OnTheList);

/// <summary>Makes later saves as if by chance, each adding or changing one object of any type; of one seed always the same.</summary>
internal sealed partial class SaveGenerator(IssuedPdf issued, uint seed)
{
    private const string Paint = "q 0.9 0.2 0.2 rg 60 60 300 200 re f Q BT /F1 30 Tf 80 120 Td (9,999,999) Tj ET";

    private static readonly string[] Kinds =
        ["Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut",
            "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Sound", "Movie", "Widget", "Screen", "PrinterMark", "TrapNet", "Watermark",
            "3D", "Redact", "RichMedia"];

    private static readonly string[] Actions =
    [
        "<</S/URI/URI(https://evil.example)>>", "<</S/Launch/F(a.exe)>>", "<</S/JavaScript/JS(1)>>", "<</S/GoToR/F(b.pdf)/D[0/Fit]>>",
        "<</S/SubmitForm/F(https://evil.example)>>", "<</S/Named/N/Print>>",
        "<</S/Hide/T(x)>>", "<</S/ImportData/F(x)>>", "<</S/GoTo/D[0/Fit]>>", "<</S/Rendition>>", "<</S/SetOCGState/State[]>>",
        "<</S/ResetForm>>",
    ];

    private static readonly string[] CatalogEntries =
    [
        "/OpenAction{a}", "/AA<</WC{a}>>", "/Names<</JavaScript<</Names[(x){a}]>>>>", "/AF[{o}]", "/Metadata {o}",
        "/OCProperties<</OCGs[]/D<<>>>>", "/Version/2.0", "/PageLayout/TwoColumnRight", "/Threads[]", "/URI<</Base(x)>>",
        "/Legal<<>>", "/Requirements[]", "/Collection<<>>", "/NeedsRendering true", "/Perms<<>>", "/SpiderInfo<<>>", "/PieceInfo<<>>",
        "/StructTreeRoot {o}", "/Pages {o}", "/AcroForm<</Fields[{o}]>>", "/AcroForm<</Fields[]/XFA {o}/SigFlags 3>>",
        "/AcroForm<</Fields[]/SigFlags 3>>/OpenAction{a}", "/DSS<</Certs[{o}]>>", "/DSS<</Junk {o}>>", "/Extensions<</X {o}>>", "/Lang(zh)",
        "/MarkInfo<</Marked false>>", "/ViewerPreferences<</HideMenubar true>>", "/OutputIntents[]", "/PageMode/UseAttachments",
    ];

    private static readonly string[] PageEntries =
        ["/AA<</O{a}>>", "/Rotate 90", "/CropBox[0 0 300 300]", "/Contents {o}", "/Resources {o}", "/B[]", "/Dur 1", "/Trans<<>>",
            "/Metadata {o}", "/PieceInfo<<>>", "/UserUnit 2", "/StructParents 7", "/Group<<>>", "/Thumb {o}", "/MediaBox[0 0 99 99]",
            "/Tabs/R", "/TrimBox[0 0 9 9]", "/AF[{o}]"];

    private readonly Lcg _chance = new(seed);

    /// <summary>The next one.</summary>
    public GeneratedSave Next()
    {
        var form = (SaveForm)_chance.Below(3);
        var save = new LaterSave(issued);
        var page = _chance.Below(issued.Pages.Count);
        switch (_chance.Below(12))
        {
            case 0: return Signature(form, page);
            case 1 or 2: return Annotation(save, form, page);
            case 3:
                save.Catalog(Filled(save, Of(CatalogEntries)));
                return new("an entry of the catalogue", save.End(form), false);
            case 4:
                var entry = Of(PageEntries);
                var kept = Regex.Replace(issued[issued.Pages[page]], Key().Match(entry).Value + @"(\[[^\]]*\]| \d+ 0 R| \d+|/\w+)", "");
                save.Set(issued.Pages[page], $"{kept[..^2]}{Filled(save, entry)}>>");
                return new($"the entry {entry} of page {page + 1}", save.End(form), false);
            case 5:
                var loose = save.Add(Value(save));
                return new($"object {loose}, to which nothing leads", save.End(form), false);
            case 6:
                // Another object stream or cross-reference in place of the old one would be no document.
                var streams = issued.Streams.Where(n => !issued[n].Contains("/Type/XRef", StringComparison.Ordinal)).ToList();
                var stream = streams[_chance.Below(streams.Count)];
                save.Set(stream, LaterSave.Stream(Regex.Replace(issued[stream][2..^2], @"/Filter/FlateDecode|/Length \d+", ""), Paint));
                return new($"stream {stream}, replaced", save.End(form), false);
            case 7 or 8 or 9: return Changed(save, form);
            case 10:
                save.Trailer =
                    Of(["/Author(x)", "/Encrypt 1 0 R", "/XRefStm 15", "/DocChecksum/ABC", "/Prev 9", "/Root 1 0 R", "/AuthCode<<>>"]);
                save.Add("null");
                return new($"the trailer, {save.Trailer}", save.End(form), false);
            default: return UnderCover(form, page);
        }
    }

    // From the closed list.
    private GeneratedSave Signature(SaveForm form, int page)
    {
        var isStamp = _chance.Below(2) == 0;
        var signed = AddedSignatures.Signed(issued, form, _chance.Below(2) == 0 ? issued.Pages[page] : null, isStamp,
            value: isStamp ? "" : Of(["", "/Reason(Approved)", "/Name(A)/Location(B)", "/Prop_Build<</App<</Name/X>>>>"]),
            catalog: Of(["", "/Extensions<</ESIC<</BaseVersion/1.7/ExtensionLevel 2>>>>"]));
        return _chance.Below(2) == 0 ? new("a signature or time stamp", signed.File, true)
            : new("a signature or time stamp, with validation data", AddedSignatures.WithValidationData(issued, signed, form), true);
    }

    private GeneratedSave Annotation(LaterSave save, SaveForm form, int page)
    {
        var kind = Of(Kinds);
        var entries = _chance.Below(3) > 0 ? string.Create(CultureInfo.InvariantCulture, $"/AP<</N {save.Add(Painted())} 0 R>>") : "";
        if (_chance.Below(2) == 0) entries += "/A" + Of(Actions);
        if (kind == "Widget") entries += Of(["/FT/Tx/T(x)/V(9)", "/FT/Btn/T(x)", "/FT/Ch/T(x)", "/FT/Sig/T(x)"]);
        var area = kind == "Widget" && _chance.Below(2) == 0 ? "[0 0 0 0]" : "[40 40 500 500]";
        var annotation = save.Add($"<</Type/Annot/Subtype/{kind}/Rect{area}/F 4/Contents(x){entries}>>");
        save.Annotate(issued.Pages[page], annotation);
        if (kind == "Widget" && _chance.Below(2) == 0)
            save.Catalog(string.Create(CultureInfo.InvariantCulture, $"/AcroForm<</Fields[{annotation} 0 R]/SigFlags 3>>"));
        return new($"an annotation of the kind {kind} on page {page + 1}", save.End(form), false);
    }

    // Any object that is no stream: something in it becomes something else, or all of it.
    private GeneratedSave Changed(LaterSave save, SaveForm form)
    {
        var numbers = issued.Numbers.Where(n => !issued.Streams.Contains(n)).ToList();
        var number = numbers[_chance.Below(numbers.Count)];
        var text = issued[number];
        var digits = Digits().Matches(text);
        var changed = _chance.Below(4) switch
        {
            0 => Value(save),
            1 when digits.Count > 0 => digits[_chance.Below(digits.Count)] is var at
                ? text.Remove(at.Index, 1).Insert(at.Index, at.Value == "7" ? "8" : "7") : text,
            2 when text.EndsWith(">>", StringComparison.Ordinal) => $"{text[..^2]}/Alt(Profit doubled)>>",
            _ => text,
        };
        save.Set(number, changed);
        return new($"object {number}, replaced by {changed[..Math.Min(60, changed.Length)]}", save.End(form), false);
    }

    // A good signature, and one thing more.
    private GeneratedSave UnderCover(SaveForm form, int page)
    {
        var save = new LaterSave(issued);
        switch (_chance.Below(4))
        {
            case 0:
                AddedSignatures.Prepare(issued, save, issued.Pages[page],
                    field: Of(["/A" + Of(Actions), "/AA<<>>", "/MK<</CA(x)>>", "/DA(x)", "/Ff 1", "/Parent 1 0 R", "/Lock<<>>",
                        "/AP<</N 1 0 R>>"]));
                break;
            case 1:
                AddedSignatures.Prepare(issued, save,
                    catalog: Filled(save, Of(["/OpenAction{a}", "/AA<</WC{a}>>", "/OCProperties<<>>", "/Version/2.0", "/Perms<<>>"])));
                break;
            case 2:
                AddedSignatures.Prepare(issued, save, value: Of(["/Reference[]", "/Changes[1 2 3]", "/Cert(x)", "/Extra 1"]));
                break;
            default:
                AddedSignatures.Prepare(issued, save);
                save.Set(issued.Info, "<</Title(x)>>");
                break;
        }
        return new("one thing more under a signature", AddedSignatures.Sign(save.End(form)), false);
    }

    private string Filled(LaterSave save, string entry) => entry.Replace("{a}", Of(Actions), StringComparison.Ordinal)
        .Replace("{o}", entry.Contains("{o}", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{save.Add(Value(save))} 0 R") : "", StringComparison.Ordinal);

    private string Value(LaterSave save) => _chance.Below(12) switch
    {
        0 => "null",
        1 => "42",
        2 => "(words)",
        3 => "/Name",
        4 => "[1 2 3]",
        5 => Painted(),
        6 => Of(Actions),
        7 => LaterSave.Stream("/Type/EmbeddedFile", "MZ"),
        8 => "<</Type/Filespec/F(a.exe)>>",
        9 => "<</Type/StructElem/S/P/Alt(x)>>",
        10 => LaterSave.Stream("/Type/Metadata/Subtype/XML", "<x/>"),
        _ => string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {issued.Pages[0]} 0 R/MediaBox[0 0 99 99]/Count {save.Next}>>"),
    };

    private static string Painted() =>
        LaterSave.Stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>", Paint);

    private string Of(string[] choices) => choices[_chance.Below(choices.Length)];

    [GeneratedRegex("^/[A-Za-z]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();
}
