using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Tests.Forging;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>
/// The store of what signatures are validated by: every stream in it is a certificate, an answer or a list from its first byte to its last,
/// and is counted once.
/// </summary>
public class ValidationDataTests
{
    // A certificate or a list in outline: content, algorithm, signature; and an answer: a status and its bytes.
    private const string List = "300D 3000 3006 0604 2A030405 0301 00", Answer = "3007 0A0100 A002 3000";
    private const string Refused = " has what is no certificate, answer or list of revoked ones",
        Hash = "ABCDEF0123456789abcdef0123456789ABCDEF01";

    private static readonly IssuedPdf Issued = new(PageMaker.Write([PageMaker.Words("one"), PageMaker.Words("two")]));

    [Theory]
    [InlineData("Certs", List, true)]
    [InlineData("CRLs", List, true)]
    [InlineData("OCSPs", Answer, true)]
    [InlineData("OCSPs", List, false)]
    [InlineData("Certs", Answer, false)]
    [InlineData("CRLs", Answer, false)]
    [InlineData("Certs", List + "00", false)]
    [InlineData("OCSPs", Answer + "00", false)]
    [InlineData("Certs", "", false)]
    [InlineData("Certs", "300C 3000 3006 0604 2A030405 0301", false)]
    [InlineData("Certs", "300A 3000 3006 0604 2A030405", false)]
    [InlineData("Certs", "300B 3006 0604 2A030405 0301 00", false)]
    [InlineData("Certs", "3007 3000 3000 0301 00", false)]
    [InlineData("Certs", "300F 3000 3006 0604 2A030405 0301 00 0500", false)]
    [InlineData("OCSPs", "3003 0A0100", false)]
    [InlineData("OCSPs", "3004 A002 3000", false)]
    [InlineData("OCSPs", "3007 020100 A002 3000", false)]
    [InlineData("OCSPs", "3007 0A0100 A102 3000", false)]
    [InlineData("OCSPs", "3009 0A0100 A002 3000 0500", false)]
    public void Each_stream_must_be_of_the_kind_of_its_list(string list, string data, bool accepted)
    {
        var entry = list[..^1];
        Told(save => $"/{list}[{save.Add(Stream("", data))} 0 R]", accepted ? 1 : null, $"the validation data: /{list}{Refused}");
        Told(save => $"/VRI<</{Hash}<</{entry}[{save.Add(Stream("", data))} 0 R]>>>>", accepted ? 1 : null,
            $"the validation data: /{entry}{Refused}");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/Type/X", false)]
    [InlineData("/Subtype/Form", false)]
    [InlineData("/DecodeParms<<>>", false)]
    public void A_stream_of_validation_data_has_no_entry_except_its_length_and_filter(string entries, bool accepted) =>
        Told(save => $"/Certs[{save.Add(Stream(entries, List))} 0 R]", accepted ? 1 : null,
            $"the validation data: /Certs{Refused} (object {Issued.Size + 2}, ");

    [Theory]
    [InlineData("/Certs[]", 0)]
    [InlineData("/Certs[@]", 1)]
    [InlineData("/Certs[@ @]", 2)]
    [InlineData("/Certs[@]/CRLs[@]", 2)]
    [InlineData("/Certs[@]/VRI<</" + Hash + "<</Cert[@]/CRL[@]>>>>", 3)]
    [InlineData("/Type/DSS/VRI<</" + Hash + "<</Type/VRI/TU(D:2024)/Cert[@]>>>>", 1)]
    [InlineData("/VRI<<>>", 0)]
    [InlineData("/Certs @list", 1)]
    [InlineData("/VRI @dictionary", 0)]
    public void New_validation_data_are_counted(string entries, int count)
    {
        Told(save =>
        {
            if (entries.Contains("@list", StringComparison.Ordinal))
                return entries.Replace("@list", $"{save.Add($"[{save.Add(Stream("", List))} 0 R]")} 0 R", StringComparison.Ordinal);
            if (entries.Contains("@dictionary", StringComparison.Ordinal))
                return entries.Replace("@dictionary", $"{save.Add("<<>>")} 0 R", StringComparison.Ordinal);
            return string.Concat(entries.Split('@').Select((part, i) => i == 0 ? part : $"{save.Add(Stream("", List))} 0 R{part}"));
        }, count, "");
    }

    /// <summary>One stream that is named in several lists is one.</summary>
    [Fact]
    public void Validation_data_named_twice_are_counted_once() => Told(save =>
    {
        var certificate = save.Add(Stream("", List));
        return $"/Certs[{certificate} 0 R {certificate} 0 R]/CRLs[{certificate} 0 R]/VRI<</{Hash}<</Cert[{certificate} 0 R]>>>>";
    }, 1, "");

    [Fact]
    public void A_new_security_store_is_one_object_and_nothing_else()
    {
        Told(null, save => $"/DSS {save.Add($"<</Certs[{save.Add(Stream("", List))} 0 R]>>")} 0 R", 1, "");
        Told(null, save => $"/DSS {save.Add("[]")} 0 R", null, "the catalogue: /DSS is no store of validation data");
        Told(save => $"/Certs[{Issued.Streams[0]} 0 R]", null, $"the validation data: /Certs{Refused}");
        Told(save => $"/Certs[{save.Add("<<>>")} 0 R]", null,
            $"the validation data: /Certs{Refused} (object {Issued.Size + 2}, a dictionary)");
        Told(save => $"/VRI<</{Hash}<</Other 1>>>>", null, "the validation data: /VRI has /Other");
        Told(save => $"/VRI<</{Hash}<</Cert 1>>>>", null, "the validation data: /Cert is no list");
        Told(save => "/VRI 5", null, "the validation data: /VRI is not as it should be");
    }

    /// <summary>What a save has added the next may add to; it may not be taken away, nor stand there as something else.</summary>
    [Fact]
    public void The_next_save_adds_to_the_store()
    {
        var signed = AddedSignatures.Signed(Issued);
        var first = new LaterSave(Issued, signed.File, signed.Next);
        var (store, certificates, one) = (first.Add("<<>>"), first.Add("[]"), first.Add(Stream("", List)));
        first.Set(store, $"<</Certs {certificates} 0 R>>").Set(certificates, $"[{one} 0 R]");
        first.Set(Issued.Root, $"{signed.Catalog[..^2]}/DSS {store} 0 R>>");
        var file = first.End();
        Accepted(file).ShouldEndWith("1 certificates, answers and lists about them");

        var second = new LaterSave(Issued, file, first.Next);
        var two = second.Add(Stream("", List));
        second.Set(certificates, $"[{one} 0 R {two} 0 R]");
        Accepted(second.End()).ShouldEndWith("1 certificates, answers and lists about them");

        var gone = new LaterSave(Issued, file, first.Next).Set(Issued.Root, signed.Catalog).End();
        FileHistory.Read(gone).Refused.ShouldContain("the catalogue: /DSS was taken away");

        // A list that was another's: a new place for an old object is not granted.
        var stolen = new LaterSave(Issued, file, first.Next);
        stolen.Set(store, $"<</Certs {certificates} 0 R/CRLs {one} 0 R>>").Set(one, "[]");
        FileHistory.Read(stolen.End()).Refused.ShouldContain(r => r.StartsWith($"object {one}, a list, ", StringComparison.Ordinal));

        static string Accepted(byte[] made)
        {
            var history = FileHistory.Read(made);
            history.Refused.ShouldBeEmpty();
            return history.Accepted[^1];
        }
    }

    private static void Told(Func<LaterSave, string> entries, int? count, string refused) => Told(entries, null, count, refused);

    // A signature and a store in one save: what is accepted besides the signature, or what is refused.
    private static void Told(Func<LaterSave, string>? entries, Func<LaterSave, string>? catalog, int? count, string refused)
    {
        var save = new LaterSave(Issued);
        AddedSignatures.Prepare(Issued, save);
        var more = catalog is not null ? catalog(save) : $"/DSS<<{entries!(save)}>>";
        save.Set(Issued.Root, save[Issued.Root][..^2] + more + ">>");
        var history = FileHistory.Read(AddedSignatures.Sign(save.End()));
        if (count is null)
        {
            history.Refused.ShouldContain(r => r.StartsWith(refused, StringComparison.Ordinal), string.Join('\n', history.Refused));
            return;
        }

        history.Refused.ShouldBeEmpty();
        history.Accepted.Count.ShouldBe(count == 0 ? 1 : 2);
        if (count > 0) history.Accepted[1].ShouldBe(
            FormattableString.Invariant($"validation data: {count} certificates, answers and lists about them"));
    }

    private static string Stream(string entries, string hex) =>
        LaterSave.Stream(entries, HandMade.Text(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));
}
