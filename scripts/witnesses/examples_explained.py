"""Where the sandbox's answer differs from that of AWS's sample, by the sample's id: the difference, and the reason."""

DEFAULT_VPC = "the subnet of the sample is not in a default VPC, those of scenarios are"
TWO_MOMENTS = "the sample shows one target of one group at two moments: before the load balancer used the group, and after"
SMALL = "the launch configuration of the stage does not ask for it"

NO_SUCH_KEYS = (
    "refused: UnsupportedOperationException: The sandbox makes keys that volumes are encrypted with, and none of {}."
)
NO_SUCH_PARAMETER = (
    "refused: ValidationException: The parameter {} is not recognized (the sandbox does not model it for CreateKey)"
)
SYMMETRIC = "the stage's key is a plain symmetric one"

EXPLAINED = {
    "autoscaling-describe-adjustment-types-1": {
        "AdjustmentTypes[].AdjustmentType is ChangeInCapacity and not ExactCapcity": "the sample's own slip of the pen",
    },
    "autoscaling-describe-policies-1": {
        "ScalingPolicies[].MinAdjustmentStep is missing": "it is the name of MinAdjustmentMagnitude before 2014",
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
    **{
        sample: {difference: "the sandbox has the keys that volumes are encrypted with, and no others"}
        for sample, difference in [
            (
                "to-create-an-asymmetric-rsa-kms-key-for-encryption-and-decryption-1630533897833",
                NO_SUCH_KEYS.format("RSA_4096 for ENCRYPT_DECRYPT"),
            ),
            (
                "to-create-an-asymmetric-elliptic-curve-kms-key-for-signing-and-verification-1630541089401",
                NO_SUCH_KEYS.format("ECC_NIST_P521 for SIGN_VERIFY"),
            ),
            ("to-create-an-hmac-kms-key-1630628752841", NO_SUCH_KEYS.format("HMAC_384 for GENERATE_VERIFY_MAC")),
            ("to-create-a-multi-region-primary-kms-key-1630599158567", NO_SUCH_PARAMETER.format("MultiRegion")),
            ("to-create-a-kms-key-for-imported-key-material-1630603607560", NO_SUCH_PARAMETER.format("Origin")),
            ("to-create-a-kms-key-in-a-custom-key-store-1630604382908", NO_SUCH_PARAMETER.format("CustomKeyStoreId")),
            ("to-get-details-about-an-hmac-kms-key-1637970472619", "KeyMetadata.MacAlgorithms is missing"),
        ]
    },
    "to-list-grants-for-a-cmk-1481067365389": {
        "Truncated is False and not True": "the stage's key has two grants, and one page has room for them",
    },
    "to-get-details-about-an-rsa-asymmetric-kms-key-1637971611761": {
        "KeyMetadata.Enabled is True and not False": SYMMETRIC,
        "KeyMetadata.KeyState is Enabled and not Disabled": SYMMETRIC,
        "KeyMetadata.SigningAlgorithms is missing": SYMMETRIC,
    },
    "to-get-details-about-a-multi-region-key-1637969624239": {
        "KeyMetadata.MultiRegion is False and not True": SYMMETRIC,
        "KeyMetadata.MultiRegionConfiguration is missing": SYMMETRIC,
    },
}
