using QifuReports.Delivery.Mime;

namespace QifuReports.Delivery.Sending;

/// <summary>The messages of a dry run, as files that a mail program opens.</summary>
public static class MessageFiles
{
    /// <summary>A name for the file of a message: who gets it, with what is no plain character replaced.</summary>
    public static string NameOf(DueDelivery delivery, int number)
    {
        var address = string.Concat(delivery.To.Address.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' ? c : '_'));
        return FormattableString.Invariant($"{number:000}-{address}.eml");
    }

    /// <summary>Writes the message; an earlier file of the name is replaced.</summary>
    public static void Write(OutgoingMessage message, Stream stream) => EncodedMessage.Of(message).WriteTo(stream);
}
