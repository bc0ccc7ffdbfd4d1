using k8s.Models;

namespace QifuReports.Tests.Scheduling;

/// <summary>What the server's validation of a job asks for beyond the schema, as far as the example makes use of it.</summary>
internal static class KubernetesJobRules
{
    public static IEnumerable<string> Broken(V1Job job)
    {
        var (spec, pod) = (job.Spec, job.Spec.Template.Spec);
        if ((job.ApiVersion, job.Kind) != ("batch/v1", "Job")) yield return "batch/v1 Job is the kind that has these fields";
        if (spec.CompletionMode is not (null or "Indexed" or "NonIndexed")) yield return "completionMode is Indexed or NonIndexed";
        var isIndexed = spec.CompletionMode == "Indexed";
        if (isIndexed && (spec.Completions is not > 0 || spec.Parallelism is null))
            yield return "Indexed needs completions and parallelism";
        if (spec.BackoffLimitPerIndex is not null && !isIndexed) yield return "backoffLimitPerIndex needs Indexed";
        if (spec.BackoffLimitPerIndex is < 0) yield return "backoffLimitPerIndex is not negative";
        if (pod.RestartPolicy is not ("Never" or "OnFailure")) yield return "a job's restartPolicy is Never or OnFailure";
        if (pod.RestartPolicy != "Never" && (spec.PodFailurePolicy is not null || spec.BackoffLimitPerIndex is not null))
            yield return "podFailurePolicy and backoffLimitPerIndex need restartPolicy Never";
        foreach (var problem in (spec.PodFailurePolicy?.Rules ?? []).SelectMany(rule => Broken(rule, spec))) yield return problem;

        foreach (var twice in pod.Containers.GroupBy(c => c.Name).Where(g => g.Count() > 1))
            yield return $"two containers are called {twice.Key}";
        foreach (var container in pod.Containers)
        {
            foreach (var mount in container.VolumeMounts ?? [])
                if (pod.Volumes?.Any(v => v.Name == mount.Name) != true) yield return $"no volume is called {mount.Name}";
            foreach (var (resource, limit) in container.Resources?.Limits ?? new Dictionary<string, ResourceQuantity>())
                if (container.Resources!.Requests is { } requests && requests.TryGetValue(resource, out var request)
                    && request.ToDecimal() > limit.ToDecimal()) yield return $"more {resource} is requested than is the limit";
        }
    }

    private static IEnumerable<string> Broken(V1PodFailurePolicyRule rule, V1JobSpec spec)
    {
        if (rule.Action is not ("FailJob" or "FailIndex" or "Ignore" or "Count")) yield return $"{rule.Action} is no action";
        if (rule.Action == "FailIndex" && spec.BackoffLimitPerIndex is null) yield return "FailIndex needs backoffLimitPerIndex";
        if (rule.OnExitCodes is null == (rule.OnPodConditions is not { Count: > 0 }))
            yield return "a rule has either onExitCodes or onPodConditions";
        foreach (var pattern in rule.OnPodConditions ?? [])
            if (pattern.Status is not (null or "True" or "False" or "Unknown"))
                yield return $"{pattern.Status} is no status of a condition";
        if (rule.OnExitCodes is not { } codes) yield break;
        if (codes.OperatorProperty is not ("In" or "NotIn")) yield return $"{codes.OperatorProperty} is no operator";
        if (codes.Values.Count is 0 or > 255) yield return "1 to 255 exit codes are given";
        if (codes.Values.Zip(codes.Values.Skip(1)).Any(p => p.First >= p.Second)) yield return "exit codes are in order and each once";
        if (codes.OperatorProperty == "In" && codes.Values.Contains(0)) yield return "0 is no failure";
        if (codes.ContainerName is { } name && spec.Template.Spec.Containers.All(c => c.Name != name))
            yield return $"no container is called {name}";
    }
}
