using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using QifuReports.App.Batches;
using QifuReports.App.Outcomes;
using k8s.Models;

namespace QifuReports.Tests.Scheduling;

/// <summary>The indexed job of docs/scaling.md is one that a server of Kubernetes takes, and it does each part once.</summary>
public sealed partial class KubernetesJobTests
{
    private static readonly string Yaml = Fence().Match(File.ReadAllText(RepositoryRoot.PathOf("docs", "scaling.md"))).Groups[1].Value;

    [Fact]
    public void The_example_keeps_the_schema_and_the_rules_of_the_server()
    {
        var (job, problems) = KubernetesSchema.Read(Yaml);

        problems.ShouldBeEmpty();
        KubernetesJobRules.Broken(job.ShouldNotBeNull()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("completions:", "completion:", "unknown field completion")]
    [InlineData("mountPath: /briefings", "path: /briefings", "unknown field path")]
    [InlineData("drop: [ALL]", "dropped: [ALL]", "unknown field dropped")]
    [InlineData("completions: 8", "completions: eight", "completions: eight is no Int32")]
    [InlineData("completions: 8", "completions: \"8\"", "completions: 8 is no Int32")]
    [InlineData("status: \"True\"", "status: true", "status: true is no String")]
    [InlineData("status: \"True\"", "status: True", "status: True is no String")]
    [InlineData("values: [1, 2, 3, 70]", "values: 70", "values: 70 is no IList")]
    [InlineData("runAsNonRoot: true", "runAsNonRoot: \"true\"", "runAsNonRoot: true is no Boolean")]
    [InlineData("        - name: briefings\n          image", "        - image", "name is required")]
    [InlineData("          image: registry.example/qifu-reports\n", "", "image is required")]
    [InlineData(", values: [1, 2, 3, 70]", "", "values is required")]
    [InlineData(", mountPath: /tmp", "", "mountPath is required")]
    [InlineData("claimName: briefings", "readOnly: false", "claimName is required")]
    [InlineData("  completions: 8\n", "  completions: 8\n  completions: 8\n", "uplicate key")]
    public void What_the_schema_does_not_have_is_refused(string from, string to, string problem) =>
        KubernetesSchema.Read(Changed(from, to)).Problems.ShouldContain(p => p.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("  completions: 8\n", "", "Indexed needs completions and parallelism")]
    [InlineData("completionMode: Indexed", "completionMode: NonIndexed", "backoffLimitPerIndex needs Indexed")]
    [InlineData("completionMode: Indexed", "completionMode: Numbered", "completionMode is Indexed or NonIndexed")]
    [InlineData("  backoffLimitPerIndex: 3\n", "", "FailIndex needs backoffLimitPerIndex")]
    [InlineData("restartPolicy: Never", "restartPolicy: OnFailure", "podFailurePolicy and backoffLimitPerIndex need restartPolicy Never")]
    [InlineData("restartPolicy: Never", "restartPolicy: Always", "a job's restartPolicy is Never or OnFailure")]
    [InlineData("[1, 2, 3, 70]", "[2, 1, 3, 70]", "exit codes are in order and each once")]
    [InlineData("[1, 2, 3, 70]", "[1, 2, 3, 3]", "exit codes are in order and each once")]
    [InlineData("[1, 2, 3, 70]", "[0, 1]", "0 is no failure")]
    [InlineData("[1, 2, 3, 70]", "[]", "1 to 255 exit codes are given")]
    [InlineData("containerName: briefings", "containerName: briefing", "no container is called briefing")]
    [InlineData("operator: In", "operator: Exists", "Exists is no operator")]
    [InlineData("action: Ignore", "action: Skip", "Skip is no action")]
    [InlineData("        - name: tmp\n", "        - name: temporary\n", "no volume is called tmp")]
    [InlineData("requests: { cpu: \"2\"", "requests: { cpu: \"3\"", "more cpu is requested than is the limit")]
    [InlineData("apiVersion: batch/v1", "apiVersion: v1", "batch/v1 Job is the kind that has these fields")]
    public void What_the_rules_of_the_server_forbid_is_found(string from, string to, string problem)
    {
        var (job, problems) = KubernetesSchema.Read(Changed(from, to));

        problems.ShouldBeEmpty();
        KubernetesJobRules.Broken(job!).ShouldContain(problem);
    }

    [Fact]
    public void Only_what_stays_as_it_is_fails_an_index()
    {
        var rule = Job.Spec.PodFailurePolicy.Rules.Single(r => r.Action == "FailIndex");

        // A batch sends nothing, so it never ends with Deliveries. A new code has to be thought about here.
        var stays = Enum.GetValues<ExitCode>().Where(code => code switch
        {
            ExitCode.Usage or ExitCode.BadInput or ExitCode.ChecksFailed or ExitCode.Bug => true,
            ExitCode.Done or ExitCode.Machine or ExitCode.Cancelled or ExitCode.Deliveries => false,
            _ => throw new InvalidOperationException($"Is {code} worth another try?"),
        });
        rule.OnExitCodes.OperatorProperty.ShouldBe("In");
        rule.OnExitCodes.Values.ShouldBe(stays.Select(code => (int)code).Order());
    }

    [UnixFact]
    public void The_indices_are_all_the_parts_each_once()
    {
        using var folder = new TemporaryFolder();
        var program = folder.Combine("qifu-reports");
        File.WriteAllText(program, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var command = Job.Spec.Template.Spec.Containers.Single().Command;

        // The server itself puts in variables written as $(NAME), before any shell sees them.
        command.ShouldAllBe(word => !Regex.IsMatch(word, @"\$\(\w+\)"));
        var parts = Enumerable.Range(0, Job.Spec.Completions!.Value).Select(index =>
        {
            var start = new ProcessStartInfo(command[0]);
            foreach (var word in command.Skip(1)) start.ArgumentList.Add(word);
            var outcome = ProgramRun.Of(start, ("JOB_COMPLETION_INDEX", index.ToString(CultureInfo.InvariantCulture)),
                ("PATH", folder.Path + ":" + Environment.GetEnvironmentVariable("PATH")));
            var words = outcome.Output.Trim().Split('\n');
            words[..^1].ShouldBe(["batch", "--resume", "--shard"]);
            return Shard.TryParse(words[^1]).ShouldNotBeNull();
        }).ToList();

        parts.ShouldBe(Enumerable.Range(1, parts.Count).Select(i => new Shard(i, parts.Count)));
        Job.Spec.Parallelism.ShouldBe(parts.Count);
    }

    [Fact]
    public void It_runs_without_rights_and_writes_only_to_its_volumes()
    {
        var (pod, container) = (Job.Spec.Template.Spec, Job.Spec.Template.Spec.Containers.Single());

        pod.SecurityContext.RunAsNonRoot.ShouldBe(true);
        pod.SecurityContext.RunAsUser.ShouldNotBeNull().ShouldBeGreaterThan(0);
        container.SecurityContext.ReadOnlyRootFilesystem.ShouldBe(true);
        container.SecurityContext.AllowPrivilegeEscalation.ShouldBe(false);
        container.SecurityContext.Capabilities.Drop.ShouldBe(["ALL"]);
        container.VolumeMounts.Select(m => m.MountPath).ShouldBe([container.WorkingDir + "/output", "/tmp"]);
    }

    private static V1Job Job => KubernetesSchema.Read(Yaml).Job!;

    private static string Changed(string from, string to)
    {
        Yaml.ShouldContain(from);
        return Yaml.Replace(from, to, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
