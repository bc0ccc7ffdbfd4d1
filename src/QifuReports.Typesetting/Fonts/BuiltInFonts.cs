using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace QifuReports.Typesetting.Fonts;

/// <summary>
/// The font files that the program contains. They are in the only resource of another assembly, which is embedded unchanged in this
/// assembly. They are read from the memory that the loader has mapped, so a weight loads only the pages that are touched.
/// </summary>
internal static class BuiltInFonts
{
    /// <summary>A font file by its name, such as <c>Inter-Regular.ttf</c>. The memory stays valid for the life of the process.</summary>
    public static unsafe ReadOnlyMemory<byte> File(string name)
    {
        // The stream is not disposed: its memory belongs to the loaded assembly and is never moved or freed.
        var stream = typeof(BuiltInFonts).Assembly.GetManifestResourceStream("Inter") as UnmanagedMemoryStream
            ?? throw Broken("is not in the program");
        var assembly = new ReadOnlySpan<byte>(stream.PositionPointer, checked((int)stream.Length));
        var (offset, length) = Locate(assembly, name);
        return new MappedBytes(stream.PositionPointer + offset, length).Memory;
    }

    /// <summary>
    /// Finds a file. It goes from the headers of the portable executable (ECMA-335, II.25) to the resources. The first resource has a
    /// length, an index (its size, a version, a count, then name, offset and size of each file) and the files.
    /// </summary>
    internal static (int Offset, int Length) Locate(ReadOnlySpan<byte> assembly, string name)
    {
        try
        {
            var header = Int32(assembly, 0x3C);
            var optional = header + 24;
            var directories = optional + (Int16(assembly, optional) == 0x20B ? 112 : 96);
            var cli = FileOffset(assembly, header, Int32(assembly, directories + 14 * 8));
            var resource = FileOffset(assembly, header, Int32(assembly, cli + 24)) + 4;
            var files = resource + 4 + Int32(assembly, resource);
            var at = resource + 12;
            for (var left = Int32(assembly, resource + 8); left > 0; left--)
            {
                int letters = assembly[at];
                var path = assembly.Slice(at + 1, letters);
                at += 1 + letters;
                if (Named(path, name)) return (files + Int32(assembly, at), Int32(assembly, at + 4));
                at += 8;
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Broken("cannot be read");
        }
        catch (IndexOutOfRangeException)
        {
            throw Broken("cannot be read");
        }
        throw Broken("has no file " + name);
    }

    private static bool Named(ReadOnlySpan<byte> path, string name)
    {
        var slash = path.LastIndexOf((byte)'/');
        return Ascii.Equals(path[(slash + 1)..], name);
    }

    /// <summary>The file offset of a relative virtual address.</summary>
    private static int FileOffset(ReadOnlySpan<byte> assembly, int header, int address)
    {
        var section = header + 24 + Int16(assembly, header + 20);
        for (var left = Int16(assembly, header + 6); left > 0; left--, section += 40)
        {
            var start = Int32(assembly, section + 12);
            if (address >= start && address < start + Int32(assembly, section + 8)) return address - start + Int32(assembly, section + 20);
        }
        throw Broken("cannot be read");
    }

    private static int Int16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static int Int32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private static FontFormatException Broken(string what) => new($"The built-in font {what}.");

    private sealed unsafe class MappedBytes(byte* start, int length) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(start, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin() { }

        protected override void Dispose(bool disposing) { }
    }
}
