namespace QifuReports.Typesetting.Text;

/// <summary>The weights the house style may ask for.</summary>
public enum FontWeight { Light = 300, Regular = 400, Medium = 500, SemiBold = 600, Bold = 700 }

/// <summary>
/// The faces a document is set in: one family by weight, and families to fall back on, in order. Immutable and shared
/// between threads.
/// </summary>
public sealed partial class FontSet
{
    /// <summary>The built-in family, Inter, parsed at the first use of each weight and then kept for the process.</summary>
    public static FontSet Default => throw new NotImplementedException();

    /// <summary>The TrueType files of a folder (weights by OS/2 usWeightClass), with the built-in family to fall back on.</summary>
    /// <remarks>Throws <see cref="FontFormatException"/> naming the file that cannot be read, or the folder where it has none.</remarks>
    public static FontSet FromFolder(string path) => throw new NotImplementedException();

    /// <summary>The face of a weight: the nearest the family has.</summary>
    public FontFace Face(FontWeight weight) => throw new NotImplementedException();
}
