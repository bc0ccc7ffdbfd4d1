using System.Buffers.Binary;
using System.Security.Cryptography;

namespace QifuReports.App.Batches;

/// <summary>
/// One part of a batch that is divided between machines: part number <paramref name="Index"/>, counted from 1, of <paramref name="Count"/>
/// parts.
/// </summary>
/// <remarks>
/// Only the name of a briefing decides in which part it is: the first four bytes of the SHA-256 of the name in UTF-8, most significant byte
/// first, modulo the number of parts. So no machine needs to know what the other machines do, and a new period does not move other
/// briefings to another part.
/// </remarks>
public sealed record Shard(int Index, int Count)
{
    /// <summary>The whole batch, as one part.</summary>
    public static Shard Whole { get; } = new(1, 1);

    public bool IsWhole => Count == 1;

    /// <summary>The name of the file that lists what this part has made.</summary>
    public string ManifestName => IsWhole ? Manifest.FileName : FormattableString.Invariant($"manifest-{Index}-of-{Count}.json");

    /// <summary>Whether a briefing is in this part.</summary>
    public bool Has(string name)
    {
        if (IsWhole) return true;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash) % (uint)Count == (uint)(Index - 1);
    }

    /// <summary>Reads <c>I/N</c>, with 1 ≤ I ≤ N ≤ 100,000; null for anything else.</summary>
    public static Shard? TryParse(string? text)
    {
        var at = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (at < 0) return null;
        var style = System.Globalization.NumberStyles.None;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return int.TryParse(text.AsSpan(0, at), style, culture, out var index)
            && int.TryParse(text.AsSpan(at + 1), style, culture, out var count)
            && index >= 1 && index <= count && count <= 100_000 ? new Shard(index, count) : null;
    }
}
