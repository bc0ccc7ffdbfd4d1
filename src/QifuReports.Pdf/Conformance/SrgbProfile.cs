namespace QifuReports.Pdf.Conformance;

/// <summary>
/// The sRGB colour space as a display profile of the matrix and curve type (ICC.1:2001-04, version 2.4; primaries and transfer curve of IEC
/// 61966-2-1, adapted to D50). The profile is built by code, so that no file of unknown licence is embedded.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128, CurvePoints = 256;

    private static byte[]? _built;

    /// <summary>The profile: about 1 kB, always the same bytes.</summary>
    public static ReadOnlySpan<byte> Bytes => _built ??= Build();

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")),
            ("cprt", Text("No rights reserved")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var table = new ByteBuffer();
        var data = new ByteBuffer(2048);
        var start = HeaderLength + 4 + tags.Length * 12;
        table.UInt32((uint)tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            // The three channels share one curve, which is stored only once.
            var shared = i > 0 && ReferenceEquals(tags[i].Data, tags[i - 1].Data);
            var offset = shared ? start + data.Length - tags[i].Data.Length : start + data.Length;
            if (!shared) data.Raw(tags[i].Data);
            Tag(table, tags[i].Tag).UInt32((uint)offset).UInt32((uint)tags[i].Data.Length);
        }

        var profile = new ByteBuffer(4096);
        Header(profile, start + data.Length);
        return profile.Raw(table).Raw(data).Written.ToArray();
    }

    private static void Header(ByteBuffer target, int size)
    {
        target.UInt32((uint)size).UInt32(0).UInt32(0x0240_0000);
        Tag(Tag(Tag(target, "mntr"), "RGB "), "XYZ ");

        // The creation date. The date of the standard is used, because the profile itself has no date.
        target.UInt16(1999).UInt16(10).UInt16(18).UInt16(0).UInt16(0).UInt16(0);
        Tag(target, "acsp");
        while (target.Length < 68) target.Byte(0);
        Fixed(Fixed(Fixed(target, 0.9642), 1), 0.8249);
        while (target.Length < HeaderLength) target.Byte(0);
    }

    private static byte[] Curve()
    {
        var data = Tag(new ByteBuffer(1024), "curv").UInt32(0).UInt32(CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            data.UInt16((int)Math.Round(linear * 0xFFFF));
        }

        return Padded(data);
    }

    private static byte[] Xyz(double x, double y, double z) =>
        Fixed(Fixed(Fixed(Tag(new ByteBuffer(), "XYZ ").UInt32(0), x), y), z).Written.ToArray();

    private static byte[] Text(string text)
    {
        var data = Tag(new ByteBuffer(), "text").UInt32(0);
        return Padded(Tag(data, text).Byte(0));
    }

    /// <summary>Returns a text description (6.5.17): the ASCII form, and empty Unicode and Macintosh forms.</summary>
    private static byte[] Description(string text)
    {
        var data = Tag(new ByteBuffer(), "desc").UInt32(0).UInt32((uint)text.Length + 1);
        Tag(data, text).Byte(0).UInt32(0).UInt32(0).UInt16(0).Byte(0);
        data.Claim(67).Clear();
        return Padded(data);
    }

    private static byte[] Padded(ByteBuffer data)
    {
        while (data.Length % 4 != 0) data.Byte(0);
        return data.Written.ToArray();
    }

    private static ByteBuffer Tag(ByteBuffer target, string ascii)
    {
        foreach (var c in ascii) target.Byte((byte)c);
        return target;
    }

    /// <summary>Appends a fixed-point number with 16 fractional bits.</summary>
    private static ByteBuffer Fixed(ByteBuffer target, double value) => target.UInt32((uint)Math.Round(value * 65536));
}
