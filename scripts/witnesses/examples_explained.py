"""Where the sandbox's answer differs from that of AWS's sample, by the sample's id: the difference, and the reason."""

DEFAULT_VPC = "the subnet of the sample is not in a default VPC, those of scenarios are"
TWO_MOMENTS = "the sample shows one target of one group at two moments: before the load balancer used the group, and after"
SMALL = "the launch configuration of the stage does not ask for it"

EXPLAINED = {
    "autoscaling-describe-adjustment-types-1": {
        "AdjustmentTypes[].AdjustmentType is ChangeInCapacity and not ExactCapcity": "the sample's own slip of the pen",
    },
    "autoscaling-describe-policies-1": {
        "ScalingPolicies[].MinAdjustmentStep is missing": "it is the name of MinAdjustmentMagnitude before 2014",
    },
    "autoscaling-put-scaling-policy-1": {
        "Alarms is empty": "target tracking makes no alarms of its own here: scenarios and ExecutePolicy run policies",
    },
    "autoscaling-describe-launch-configurations-1": {
        "LaunchConfigurations[].AssociatePublicIpAddress is missing": SMALL,
        "LaunchConfigurations[].InstanceMonitoring.Enabled is False and not True": SMALL,
    },
    "to-describe-the-target-groups-for-an-auto-scaling-group-1680040714521": {
        "TrafficSources[].Type is elbv2 and not vpc-lattice": "VPC Lattice is not modelled",
    },
    "to-describe-an-ami-1529025482866": {
        "Images[].KernelId is missing": "an image of hardware virtualization has no kernel id",
        "Images[].VirtualizationType is hvm and not paravirtual": "all of the sandbox's images are of this century",
    },
    "ec2-describe-spot-instance-requests-1": {
        f"SpotInstanceRequests[].{member} is missing": "of a Spot request the sandbox tells what its instance is known by"
        for member in [
            "LaunchSpecification.KeyName",
            "SpotPrice",
        ]
    },
    "ec2-describe-subnets-1": {
        "Subnets[].DefaultForAz is True and not False": DEFAULT_VPC,
        "Subnets[].MapPublicIpOnLaunch is True and not False": DEFAULT_VPC,
    },
    "ec2-describe-vpcs-1": {
        "Vpcs[].IsDefault is True and not False": DEFAULT_VPC,
        "Vpcs[].Tags is empty": "scenarios tag no VPC",
    },
    "elbv2-describe-load-balancers-1": {
        "LoadBalancers[].SecurityGroups is empty": "load balancers have no security groups of their own in the sandbox",
    },
    "elbv2-describe-target-health-1": {
        "TargetHealthDescriptions[].TargetHealth.Description is missing": TWO_MOMENTS,
        "TargetHealthDescriptions[].TargetHealth.Reason is missing": TWO_MOMENTS,
        "TargetHealthDescriptions[].TargetHealth.State is healthy and not unused": TWO_MOMENTS,
    },
    "elbv2-modify-target-group-1": {
        "TargetGroups[].LoadBalancerArns is empty": "listeners are not modelled: a target group made by the API has none",
    },
    "to-assume-a-role-1480532402212": {
        "refused: AccessDenied: User: arn:aws:iam::123456789012:user/AKIAWITNESS is not authorized to perform: "
        "sts:AssumeRole on resource: arn:aws:iam::123456789012:role/demo": "the stage has no role that trusts its caller",
    },
    "to-assume-a-role-as-an-openid-connect-federated-user-1480533445696": {
        "refused: InvalidIdentityToken: The web identity token that was passed could not be validated by AWS": (
            "the sample's token is cut short, and no stage could validate it"
        ),
    },
}
