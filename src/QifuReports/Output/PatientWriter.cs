namespace QifuReports.App.Output;

/// <summary>
/// Writes text to another writer and ignores errors if the text cannot be written (the stream is closed, or the disk is full). Messages and
/// progress must not stop the work that they report on. The exit code still says how the run ended.
/// </summary>
internal sealed class PatientWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(static (to, one) => to.Write(one), value);

    public override void Write(char[] buffer, int index, int count) =>
        Try(static (to, part) => to.Write(part.buffer, part.index, part.count), (buffer, index, count));

    public override void Write(string? value) => Try(static (to, text) => to.Write(text), value);

    public override void WriteLine(string? value) => Try(static (to, text) => to.WriteLine(text), value);

    public override void Flush() => Try(static (to, _) => to.Flush(), 0);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void Try<T>(Action<TextWriter, T> write, T value)
    {
        try
        {
            write(inner, value);
        }
        catch (Exception unsaid) when (unsaid is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Standard error itself cannot be written, so this error cannot be reported anywhere.
        }
    }
}
