using QifuReports.Delivery.Mime;

namespace QifuReports.Delivery.Sending;

/// <summary>Writes the messages of a dry run as files that mail programs can open.</summary>
public static class MessageFiles
{
    /// <summary>Makes a file name for a message: the address of its recipient, with special characters replaced.</summary>
    public static string NameOf(DueDelivery delivery, int number)
    {
        var address =
            string.Concat(delivery.To.Address.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' ? c : '_'));
        return FormattableString.Invariant($"{number:000}-{address}.eml");
    }

    /// <summary>Writes the message to the stream.</summary>
    public static void Write(OutgoingMessage message, Stream stream) => EncodedMessage.Of(message).WriteTo(stream);
}
